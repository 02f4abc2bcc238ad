import type { QueryClient } from "@tanstack/react-query";
import { createRootRouteWithContext, createRoute, createRouter, lazyRouteComponent } from "@tanstack/react-router";
import { channelsQuery } from "@/lib/api/requests/get-channels";
import { systemQuery } from "@/lib/api/requests/get-system";
import { WatchSkeleton } from "@/features/watch/WatchSkeleton";
import { type AsRunSearch, type GuideSearch, type LibrarySearch, text, whole, yes } from "@/lib/search";
import { NotFound } from "./NotFound";
import { PageBroke } from "./PageBroke";
import { PageComing } from "./PageComing";
import { Shell } from "./Shell";

const root = createRootRouteWithContext<{ client: QueryClient }>()({ component: Shell, notFoundComponent: NotFound });

const watchPage = () => import("@/features/watch/WatchPage");

/** A set that is switched on fetches its parts side by side: the picture waits for the slowest, not for all in a row. */
function warmUp(client: QueryClient): void {
  void watchPage();
  // Whoever shows the answers shows their failure too.
  client.query(systemQuery).catch(() => undefined);
  client.query(channelsQuery).catch(() => undefined);
}

const watch = createRoute({
  getParentRoute: () => root,
  path: "/",
  validateSearch: (search): { start?: string | undefined } => ({ start: text(search["start"]) }),
  beforeLoad: ({ context }) => warmUp(context.client),
  component: lazyRouteComponent(watchPage, "WatchPage"),
  pendingComponent: WatchSkeleton,
});

const watchChannel = createRoute({
  getParentRoute: () => root,
  path: "/watch/$number",
  validateSearch: (search): { start?: string | undefined } => ({ start: text(search["start"]) }),
  beforeLoad: ({ context }) => warmUp(context.client),
  component: lazyRouteComponent(watchPage, "WatchPage"),
  pendingComponent: WatchSkeleton,
});

const guide = createRoute({
  getParentRoute: () => root,
  path: "/guide",
  validateSearch: (search): GuideSearch => ({
    at: text(search["at"]),
    q: text(search["q"]),
    kind: text(search["kind"]),
    group: text(search["group"]),
    channel: whole(search["channel"]),
    airing: whole(search["airing"]),
  }),
  component: lazyRouteComponent(() => import("@/features/guide/GuidePage"), "GuidePage"),
});

const channels = createRoute({
  getParentRoute: () => root,
  path: "/channels",
  validateSearch: (search): { q?: string | undefined; create?: true | undefined } => ({
    q: text(search["q"]),
    create: yes(search["create"]),
  }),
  component: lazyRouteComponent(() => import("@/features/channels/ChannelsPage"), "ChannelsPage"),
});

const channel = createRoute({
  getParentRoute: () => root,
  path: "/channels/$id",
  validateSearch: (search): { tab?: string | undefined } => ({ tab: text(search["tab"]) }),
  component: lazyRouteComponent(() => import("@/features/channels/ChannelPage"), "ChannelPage"),
});

const library = createRoute({
  getParentRoute: () => root,
  path: "/library",
  validateSearch: (search): LibrarySearch => ({
    q: text(search["q"]),
    library: whole(search["library"]),
    kind: text(search["kind"]),
    state: text(search["state"]),
    genre: text(search["genre"]),
    source: text(search["source"]),
    rating: text(search["rating"]),
    daypart: text(search["daypart"]),
    company: text(search["company"]),
    collection: text(search["collection"]),
    used: text(search["used"]),
    edits: yes(search["edits"]),
    sort: text(search["sort"]),
    order: text(search["order"]),
  }),
  component: lazyRouteComponent(() => import("@/features/library/LibraryPage"), "LibraryPage"),
});

const item = createRoute({
  getParentRoute: () => root,
  path: "/library/$id",
  validateSearch: (search): { tab?: string | undefined } => ({ tab: text(search["tab"]) }),
  component: lazyRouteComponent(() => import("@/features/library/ItemPage"), "ItemPage"),
});

const seriesList = createRoute({
  getParentRoute: () => root,
  path: "/series",
  validateSearch: (search): { q?: string | undefined } => ({ q: text(search["q"]) }),
  component: lazyRouteComponent(() => import("@/features/library/SeriesListPage"), "SeriesListPage"),
});

const series = createRoute({
  getParentRoute: () => root,
  path: "/series/$id",
  component: lazyRouteComponent(() => import("@/features/library/SeriesPage"), "SeriesPage"),
});

const collections = createRoute({
  getParentRoute: () => root,
  path: "/collections",
  component: lazyRouteComponent(() => import("@/features/collections/CollectionsPage"), "CollectionsPage"),
});

const collection = createRoute({
  getParentRoute: () => root,
  path: "/collections/$id",
  component: lazyRouteComponent(() => import("@/features/collections/CollectionPage"), "CollectionPage"),
});

const sources = createRoute({
  getParentRoute: () => root,
  path: "/sources",
  component: lazyRouteComponent(() => import("@/features/sources/SourcesPage"), "SourcesPage"),
});

const newSource = createRoute({
  getParentRoute: () => root,
  path: "/sources/new",
  validateSearch: (search): { made?: number | undefined } => ({ made: whole(search["made"]) }),
  component: lazyRouteComponent(() => import("@/features/sources/NewSourcePage"), "NewSourcePage"),
});

const source = createRoute({
  getParentRoute: () => root,
  path: "/sources/$id",
  component: lazyRouteComponent(() => import("@/features/sources/SourcePage"), "SourcePage"),
});

const jobs = createRoute({
  getParentRoute: () => root,
  path: "/jobs",
  validateSearch: (search): { state?: string | undefined } => ({ state: text(search["state"]) }),
  component: lazyRouteComponent(() => import("@/features/jobs/JobsPage"), "JobsPage"),
});

const asRun = createRoute({
  getParentRoute: () => root,
  path: "/asrun",
  validateSearch: (search): AsRunSearch => ({
    view: text(search["view"]),
    q: text(search["q"]),
    channel: whole(search["channel"]),
    outcome: text(search["outcome"]),
    level: text(search["level"]),
    days: text(search["days"]),
    offset: whole(search["offset"]),
  }),
  component: lazyRouteComponent(() => import("@/features/asrun/AsRunPage"), "AsRunPage"),
});

const connect = createRoute({
  getParentRoute: () => root,
  path: "/connect",
  component: lazyRouteComponent(() => import("@/features/connect/ConnectPage"), "ConnectPage"),
});

const system = createRoute({
  getParentRoute: () => root,
  path: "/system",
  component: lazyRouteComponent(() => import("@/features/system/SystemPage"), "SystemPage"),
});

const welcome = createRoute({
  getParentRoute: () => root,
  path: "/welcome",
  validateSearch: (search): { step?: string | undefined } => ({ step: text(search["step"]) }),
  component: lazyRouteComponent(() => import("@/features/welcome/WelcomePage"), "WelcomePage"),
});

const routeTree = root.addChildren([
  watch,
  watchChannel,
  guide,
  channels,
  channel,
  library,
  item,
  seriesList,
  series,
  collections,
  collection,
  sources,
  newSource,
  source,
  jobs,
  asRun,
  connect,
  system,
  welcome,
]);

export function newRouter(client: QueryClient) {
  return createRouter({
    routeTree,
    context: { client },
    defaultPreload: "intent",
    defaultErrorComponent: ({ error }) => <PageBroke error={error} />,
    scrollRestoration: true,
    defaultPendingComponent: PageComing,
    defaultPendingMs: 250,
  });
}
