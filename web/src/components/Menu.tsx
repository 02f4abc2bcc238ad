import { DropdownMenu } from "radix-ui";
import type { ReactNode } from "react";
import { classes } from "@/lib/classes";
import { Icon, type IconName } from "./Icon";
import css from "./Menu.module.css";

export function Menu({
  trigger,
  container,
  children,
}: {
  trigger: ReactNode;
  /** Where the menu is drawn; a full-screen player passes itself. */
  container?: HTMLElement | null;
  children: ReactNode;
}) {
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Portal container={container ?? undefined}>
        <DropdownMenu.Content className={css.menu} align="end" sideOffset={6} collisionPadding={8}>
          {children}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

export function MenuItem({
  icon,
  danger = false,
  disabled = false,
  onSelect,
  children,
}: {
  icon?: IconName;
  danger?: boolean;
  disabled?: boolean;
  onSelect: () => void;
  children: ReactNode;
}) {
  return (
    <DropdownMenu.Item className={classes(css.item, danger && css.danger)} onSelect={onSelect} disabled={disabled}>
      {icon && <Icon name={icon} size={17} />}
      {children}
    </DropdownMenu.Item>
  );
}

export function MenuChoices({
  label,
  options,
  value,
  onChange,
}: {
  label: string;
  options: { value: string; label: string }[];
  value: string;
  onChange: (value: string) => void;
}) {
  return (
    <>
      <DropdownMenu.Label className={css.label}>{label}</DropdownMenu.Label>
      <DropdownMenu.RadioGroup value={value} onValueChange={onChange}>
        {options.map((option) => (
          <DropdownMenu.RadioItem key={option.value} value={option.value} className={css.item}>
            <span className={css.mark}>
              <DropdownMenu.ItemIndicator>
                <Icon name="check" size={16} />
              </DropdownMenu.ItemIndicator>
            </span>
            {option.label}
          </DropdownMenu.RadioItem>
        ))}
      </DropdownMenu.RadioGroup>
    </>
  );
}

export const MenuRule = () => <DropdownMenu.Separator className={css.rule} />;
