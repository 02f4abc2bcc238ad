import "./theme.css";
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { Toasts } from "@/components/Toasts";
import { newQueryClient } from "@/lib/api/query-client";
import { TextProvider } from "@/lib/text/text";
import { newRouter } from "./router";

const client = newQueryClient();
const router = newRouter(client);

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no #root");

createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={client}>
      <TextProvider>
        <Toasts>
          <RouterProvider router={router} />
        </Toasts>
      </TextProvider>
    </QueryClientProvider>
  </StrictMode>,
);
