import type { Piece } from '../../report/pieces';
import type { ComposedReport } from '../state';
import { usePanelState, useSession } from './context';
import { countsOf } from './counts';
import { Drawer } from './drawer';
import { OutlineChoice, PartsChoice } from './report-choices';
import { ReportProof } from './report-proof';
import { useReturnFocus } from './use-return-focus';
import { SEVERITY_WORDS } from '../../policy/severity';

/** 报告: by which outline, what it will say, and where it goes. */
export default function ReportDrawer({ report }: { readonly report: ComposedReport | undefined }) {
  useReturnFocus(report !== undefined);
  const { reports } = useSession();
  if (!report) return null;
  return (
    <Drawer title="绩效自评报告" onClose={() => reports.close()}>
      <MustCorrect />
      <OutlineChoice report={report} />
      <PartsChoice report={report} />
      <ReportProof report={report} />
      {/* Scrolls, so the keyboard must reach it. */}
      <article className="report" tabIndex={0} aria-label="报告内容">
        {report.merged.pieces.map((piece, index) => (
          <ReportPiece key={index} piece={piece} />
        ))}
      </article>
      <Foot />
    </Drawer>
  );
}

/** A report concludes from the form: what is wrong there is wrong in it. */
function MustCorrect() {
  const { assessment } = usePanelState();
  const { reports } = useSession();
  const count = assessment ? countsOf(assessment.findings).E : 0;
  if (count === 0) return null;
  return (
    <p className="notice notice-error">
      <span>
        表中还有 {count} 处{SEVERITY_WORDS.E}，报告按表中现有的数写。
      </span>
      <button type="button" className="plain-button" onClick={() => reports.close()}>
        先去修改
      </button>
    </p>
  );
}

function Foot() {
  const session = useSession();
  const { task } = usePanelState();
  const button = (text: string, act: () => void, kind = '') => (
    <button
      type="button"
      className={`plain-button ${kind}`}
      aria-disabled={task !== undefined}
      onClick={() => task === undefined && act()}
    >
      {text}
    </button>
  );
  return (
    <div className="drawer-foot">
      {button('下载 Word', () => void session.reports.download(), 'main-button')}
      {button('写入工作表…', () => void session.proposeGrade('report'))}
      {button('取消', () => session.reports.close())}
    </div>
  );
}

function ReportPiece({ piece }: { readonly piece: Piece }) {
  if (piece.kind === 'table') return <p className="quiet">［表：{piece.table.caption}］</p>;
  if (piece.kind === 'note') return <p className="quiet">［数据已变：{piece.text}］</p>;
  if (piece.kind === 'own' || piece.role === 'body') return <p>{withBlanks(piece.text)}</p>;
  return <h3 className={piece.role === 'title' ? 'report-title' : ''}>{piece.text}</h3>;
}

/** What only a person knows stands out. */
function withBlanks(text: string) {
  const parts = text.split(/(〔请填写：[^〕]*〕)/);
  return parts.map((part, index) => (part.startsWith('〔请填写：') ? <mark key={index}>{part}</mark> : part));
}
