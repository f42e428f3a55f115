/** `npm start`: the page with grid and side panel at a local address, made anew with every change of the source. */
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const webpack = require('webpack');
const Server = require('webpack-dev-server');
const configurations = require('../webpack.config.js');

const page = configurations.find(({ name }) => name === 'web');
const compiler = webpack({ ...page, mode: 'development', devtool: 'source-map' });
const hasScreen = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

const server = new Server(
  {
    host: '127.0.0.1',
    port: 'auto',
    static: false,
    open: hasScreen && process.env.CI !== 'true' && ['/?sample'],
    hot: false,
    liveReload: true,
    client: { overlay: false, logging: 'warn' },
    setupExitSignals: true,
  },
  compiler,
);
await server.start();
console.log(`\n绩效自评助手：http://127.0.0.1:${server.options.port}/?sample   （Ctrl+C 结束）\n`);
