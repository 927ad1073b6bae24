/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */

interface FieldProps {
  id: string;
  label: string;
  autocomplete: string;
  type?: "text" | "email" | "tel";
  inputmode?: "text" | "email" | "tel" | "numeric";
  /** Shown beside the label of a field that may stay empty. */
  optional?: string;
  hint?: string;
  placeholder?: string;
  /** Rule that the script checks beside "required". */
  check?: string;
  maxlength?: number;
  class?: string;
  /** Left out, the field is never sent nor kept by a form: for card data. */
  named?: boolean;
}

export function Field({
  id,
  label,
  autocomplete,
  type = "text",
  inputmode,
  optional,
  hint,
  placeholder,
  check,
  maxlength,
  class: extra,
  named = true,
}: FieldProps) {
  return (
    <div class={`field ${extra ?? ""}`}>
      <label for={id}>
        {label} {optional !== undefined && <small>({optional})</small>}
      </label>
      <input
        id={id}
        name={named ? id : undefined}
        type={type}
        inputmode={inputmode}
        autocomplete={autocomplete}
        placeholder={placeholder}
        maxlength={maxlength}
        required={optional === undefined}
        data-label={label}
        data-check={check}
        aria-describedby={hint === undefined ? `${id}-error` : `${id}-hint ${id}-error`}
      />
      {hint !== undefined && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <p class="error" id={`${id}-error`} hidden />
    </div>
  );
}
