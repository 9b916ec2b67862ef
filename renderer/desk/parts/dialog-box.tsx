import type { ReactElement, ReactNode } from "react";
import { Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";

interface DialogBoxProps {
  readonly open: boolean;
  readonly heading: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A question before everything else. Escape closes it and nothing is changed. */
export function DialogBox({ open, heading, onClose, children }: DialogBoxProps): ReactElement {
  return (
    <ModalOverlay className="veil" isOpen={open} isDismissable onOpenChange={(stays) => !stays && onClose()}>
      <Modal>
        <Dialog className="dialog">
          <Heading slot="title">{heading}</Heading>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
