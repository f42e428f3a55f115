import { createRoot } from 'react-dom/client';
import { Boundary } from '../panel/view/boundary';
import { Page } from './page';

const place = document.getElementById('page');
if (place)
  createRoot(place).render(
    <Boundary>
      <Page />
    </Boundary>,
  );
