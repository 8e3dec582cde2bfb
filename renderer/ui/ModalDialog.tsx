import type { ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import './modalDialog.css';

interface ModalDialogProps {
  /** 動詞で始まる題。足もとのボタンと同じ言葉。 */
  readonly title: string;
  readonly about?: string;
  readonly children: ReactNode;
  /** 足もとのボタン。やめるが左。 */
  readonly acts: ReactNode;
  readonly onClose: () => void;
}

/** 確かめの窓。閉じても、まだ何も書かれていない。 */
export function ModalDialog({ title, about, children, acts, onClose }: ModalDialogProps) {
  return (
    <ModalOverlay
      className="modal-cover"
      isOpen
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal className="modal">
        <Dialog role="alertdialog" className="modal-dialog">
          <Heading slot="title">{title}</Heading>
          {about === undefined ? null : <p className="muted">{about}</p>}
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: 長い一覧をキーだけで送れるようにする */}
          <section className="modal-body" tabIndex={0} aria-label={title}>
            {children}
          </section>
          <div className="modal-acts">{acts}</div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
