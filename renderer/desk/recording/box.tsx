import type { ReactElement } from "react";
import { setIdentifier, type Shape } from "../../../core/contract/wording.ts";
import { BUTTON } from "../../text/desk.ts";
import type { AnyText } from "./any-text.ts";
import type { BoxProps } from "./form-props.ts";
import { SetTicks } from "./known-boxes.tsx";
import { Rows } from "./rows.tsx";
import { SingleBox } from "./single-box.tsx";
import { blank, fieldsIn, listIn } from "./typed.ts";

interface ShapedProps extends BoxProps {
  readonly shape: Shape;
  readonly text: AnyText;
  readonly optional?: boolean;
}

/** A field of a record as a person fills it in: which boxes it has follows from the field's shape. */
export function Box(props: ShapedProps): ReactElement {
  const { shape, text, at, value, onValue, optional = false } = props;
  if (shape.is === "nullable") return <Box {...props} shape={shape.of} optional />;
  if (shape.is === "list" && shape.of === setIdentifier) return <SetTicks {...props} />;
  if (shape.is === "list") {
    return (
      <Rows label={text.label} add={text.add ?? BUTTON.add} rows={listIn(value)} begin={blank(shape.of)} onRows={onValue}>
        {(row, index, onRow) => <Box {...props} shape={shape.of} at={`${at}.${index}`} value={row} onValue={onRow} />}
      </Rows>
    );
  }
  if (shape.is === "fields") {
    const own = fieldsIn(value);
    return (
      <>
        {Object.entries(shape.of).map(([field, of]) => (
          <Box
            key={field}
            {...props}
            shape={of}
            text={text.of?.[field] ?? { label: field }}
            at={`${at}.${field}`}
            value={own[field]}
            onValue={(typed) => onValue({ ...own, [field]: typed })}
          />
        ))}
      </>
    );
  }
  return <SingleBox {...props} shape={shape} optional={optional} />;
}
