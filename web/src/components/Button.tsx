import type { ButtonHTMLAttributes, Ref } from "react";
import { classes } from "@/lib/classes";
import css from "./Button.module.css";
import { Icon, type IconName } from "./Icon";

type Look = "plain" | "primary" | "quiet" | "danger";

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  look?: Look;
  icon?: IconName;
  small?: boolean;
  ref?: Ref<HTMLButtonElement>;
}

export function buttonClass(look: Look = "plain", small = false): string {
  return classes(css.button, look !== "plain" && css[look], small && css.small);
}

export function Button({ look = "plain", icon, small = false, className, children, ...rest }: ButtonProps) {
  return (
    <button type="button" className={classes(buttonClass(look, small), className)} {...rest}>
      {icon && <Icon name={icon} size={small ? 16 : 18} />}
      {children}
    </button>
  );
}

interface IconButtonProps extends Omit<ButtonProps, "children"> {
  icon: IconName;
  /** Said by screen readers and shown on hover. */
  label: string;
  on?: boolean;
}

export function IconButton({
  icon,
  label,
  look = "quiet",
  small = false,
  on = false,
  className,
  ...rest
}: IconButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      className={classes(buttonClass(look, small), css.icon, on && css.on, className)}
      {...rest}
    >
      <Icon name={icon} size={small ? 16 : 20} />
    </button>
  );
}
