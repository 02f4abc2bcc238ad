import type { ReactNode } from "react";
import css from "./PageHead.module.css";

export function PageFrame({ children }: { children: ReactNode }) {
  return <div className={css.page}>{children}</div>;
}

export function PageHead({ title, about, children }: { title: ReactNode; about?: ReactNode; children?: ReactNode }) {
  return (
    <header className={css.head}>
      <div className={css.words}>
        <h1>{title}</h1>
        {about && <p>{about}</p>}
      </div>
      {children && <div className={css.actions}>{children}</div>}
    </header>
  );
}
