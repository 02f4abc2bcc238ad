export interface paths {
    "/api/livetv/m3u/{which}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The channel list for TV apps
         * @description The ending .m3u or .m3u8 may follow.
         */
        get: operations["getLineup"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/livetv/xmltv/{which}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The guide, four hours back and up to fourteen days ahead
         * @description The ending .xml may follow. With .gz behind it, or asked for by Accept-Encoding, it is packed.
         */
        get: operations["getXmltv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/livetv/stream/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A channel as continuous MPEG-TS, joined in the middle of its programme
         * @description The ending .ts may follow.
         */
        get: operations["getStream"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/channel/{number}.ts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same, by the number people type */
        get: operations["getStreamByNumber"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/channel/{number}.m3u8": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A channel as HLS, by number */
        get: operations["getPlaylistByNumber"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hls/channel/{id}/live.m3u8": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The segments around now, or from an earlier time */
        get: operations["getPlaylist"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalog/items/{id}/preview.m3u8": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One item by itself, on no channel, as a finished playlist; a file that cannot be shown is a problem */
        get: operations["getItemPreview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalog/items/{id}/preview/{revision}/{segment}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One segment of an item's preview; the same address is the same bytes for ever */
        get: operations["getItemPreviewSegment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hls/channel/{id}/{event}/{revision}/{segment}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One segment or init section; the same address is the same bytes for ever */
        get: operations["getSegment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Liveness and readiness together */
        get: operations["getHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the process works */
        get: operations["getLiveness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether requests can be answered */
        get: operations["getReadiness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Figures for Prometheus */
        get: operations["getMetrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/openapi": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** This description; /docs shows it to people */
        get: operations["getDescription"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/asrun": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What aired, the latest first */
        get: operations["listAsRun"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/asrun/export.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What aired, as a table for spreadsheets */
        get: operations["exportAsRunCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/asrun/export.xml": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What aired, as XML */
        get: operations["exportAsRunXml"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/asrun/reconciliation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was planned beside what aired, by channel and broadcast day
         * @description Days without a row of the discrepancy and the level asked for are left out, and rows of the other level are not counted. The rows of a day that differ are given by listAsRun with its day, channel_id and discrepancy=any.
         */
        get: operations["reconcileAsRun"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalog/breakpoints/find": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Look through many items, one after the other */
        post: operations["findBreakpoints"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalog/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Edit many items: up to 100,000 that are named, or all of up to 500,000 that a query finds
         * @description What they are as already is not counted, and it can be undone. More than 2,000 are edited by a job; when it is cancelled, what it has done until then stays and can be undone.
         */
        post: operations["editItems"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalog/edits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The latest 50 edits, newest first */
        get: operations["listEdits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalog/edits/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take an edit back, but for what was edited again since; 409 when it was taken back before */
        post: operations["undoEdit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalog/facets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many items have each value among those a search finds */
        get: operations["getFacets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalog/genres": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Genres, the most frequent first */
        get: operations["listGenres"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalog/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Items, searched, filtered, sorted and paged */
        get: operations["listItems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalog/items/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One item with its files, tracks, chapters and next airings */
        get: operations["getItem"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Say what an item is, over what its sources say; later scans leave it so, and it can be undone */
        patch: operations["editItem"];
        trace?: never;
    };
    "/api/catalog/items/{id}/art/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A poster, backdrop, logo or thumb of an item; 404 when there is none */
        get: operations["getItemArt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalog/items/{id}/breakpoints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Put an item's breakpoints in order; those left out that a source or a search found are rejected */
        put: operations["setBreakpoints"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalog/items/{id}/breakpoints/find": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Look through an item for black pictures in silence, and propose those moments as breakpoints */
        post: operations["findItemBreakpoints"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalog/items/{id}/image": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A frame of an item */
        get: operations["getItemImage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalog/items/{id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make another item's listings this one's; the other is gone then */
        post: operations["mergeItems"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalog/items/{id}/never": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The channels on which an item never airs */
        get: operations["getNever"];
        /** Keeps an item off exactly these channels; what is not yet on its way to viewers is planned without it */
        put: operations["putNever"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalog/items/{id}/preference": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Choose whose word counts first, and which version airs */
        put: operations["preferListing"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalog/items/{id}/split": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make one listing an item of its own: it is not the same after all */
        post: operations["splitItem"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalog/items/{id}/spot": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** On what terms a clip or music video airs in breaks; 409 for what does not air in them */
        get: operations["getSpot"];
        /**
         * Put an item's terms in place of those it has
         * @description What is left out is as usual, but company and category stay: they are fields of the item, and changing them is an edit that can be undone.
         */
        put: operations["setSpot"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalog/libraries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All libraries with how many items each holds */
        get: operations["listLibraries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalog/query/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Whether a text is a query, where it is not, and how much it finds */
        post: operations["checkQuery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalog/reindex": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make the search index anew; searches go on meanwhile */
        post: operations["reindex"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalog/series": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Series by title, paged */
        get: operations["listSeries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalog/series/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One series with its seasons and episodes */
        get: operations["getSeries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalog/series/{id}/art/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A poster, backdrop, logo or thumb of a series; 404 when there is none */
        get: operations["getSeriesArt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalog/series/{id}/seasons/{season}/art/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A poster, backdrop, logo or thumb of a season; 404 when there is none */
        get: operations["getSeasonArt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalog/spots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change what is given of the terms on which many clips air in breaks; the rest stays
         * @description Items that do not air in breaks are left out. It is one edit, which can be undone.
         */
        post: operations["changeSpots"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalog/suggest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How a query could go on at the cursor */
        get: operations["suggestQuery"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/channels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All channels, by number, with what is on now and next */
        get: operations["listChannels"];
        put?: never;
        /** Makes a channel and seven days of its schedule */
        post: operations["createChannel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/channels/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a channel with these settings would air; nothing is stored */
        post: operations["previewChannel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/channels/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One channel */
        get: operations["getChannel"];
        put?: never;
        post?: never;
        /** Removes a channel, its schedule and its log */
        delete: operations["removeChannel"];
        options?: never;
        head?: never;
        /** Changes settings; what is published of the schedule stays */
        patch: operations["changeChannel"];
        trace?: never;
    };
    "/api/channels/{id}/duplicate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A new channel with the same settings, the same grid and other shuffles */
        post: operations["duplicateChannel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/channels/{id}/generate-schedule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Extends the schedule, or plans it anew; what is on its way to viewers never changes */
        post: operations["extendSchedule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/channels/{id}/grid": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A channel's programme grid, or one to start from */
        get: operations["getGrid"];
        /** Puts a grid in force: what is not yet on its way to viewers is planned anew by it */
        put: operations["putGrid"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/channels/{id}/grid/calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which day has which template, and why */
        get: operations["getGridCalendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/channels/{id}/grid/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is noteworthy about the grid, and about the schedule as it is stored */
        get: operations["checkGrid"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/channels/{id}/grid/try": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a grid would make of the days to come; nothing is stored */
        post: operations["tryGrid"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/channels/{id}/grid/try-break": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a break template would make of a programme, with the station's clips; nothing is stored */
        post: operations["tryBreakTemplate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/channels/{id}/logo.png": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The channel's generated logo as pixels */
        get: operations["getLogoPixels"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/channels/{id}/logo.svg": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The channel's generated logo */
        get: operations["getLogo"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/channels/{id}/never": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The items that never air on a channel */
        get: operations["getChannelNever"];
        /** Keeps exactly these items off a channel; what is not yet on its way to viewers is planned without them */
        put: operations["putChannelNever"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/channels/{id}/rundown": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the entries with breaks are made of, piece by piece */
        get: operations["getRundown"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/channels/{id}/thumbnail.jpg": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A frame of what is on the air now, fresh every half minute */
        get: operations["getThumbnail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/collections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All collections, by name */
        get: operations["listCollections"];
        put?: never;
        /** A new collection */
        post: operations["createCollection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/collections/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a smart collection would hold; nothing is stored */
        post: operations["previewCollection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/collections/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One collection */
        get: operations["getCollection"];
        put?: never;
        post?: never;
        /** Remove a collection; its items stay in the catalog */
        delete: operations["deleteCollection"];
        options?: never;
        head?: never;
        /** Change what is given; the rest stays */
        patch: operations["changeCollection"];
        trace?: never;
    };
    "/api/collections/{id}/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is in a collection, in its order */
        get: operations["listCollectionItems"];
        put?: never;
        /** Put items into a manual collection; those in it already move */
        post: operations["addCollectionItems"];
        /** Take items out of a manual collection */
        delete: operations["removeCollectionItems"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/collections/{id}/order": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Put items of a manual collection first, in this order; the others follow as they were */
        put: operations["orderCollection"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What changes, as server-sent events: job, source, catalog, edit, channel, schedule, viewers */
        get: operations["followEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/jellyfin/items/{parentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is below a library, series or season; with a genre or type, at any depth */
        get: operations["listJellyfinItems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/jellyfin/libraries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The server's libraries that hold something to air */
        get: operations["listJellyfinLibraries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/jellyfin/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who has an account on the server */
        get: operations["listJellyfinUsers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Jobs, newest first, at most 100 */
        get: operations["listJobs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/jobs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One job with its progress */
        get: operations["getJob"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/jobs/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask a job to end */
        post: operations["cancelJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/jobs/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Do an ended job again */
        post: operations["retryJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/network.yaml": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Channels, grids, collections and terms of clips as one file, without ids */
        get: operations["getNetwork"];
        /** Puts a file in force, unless something is wrong with it */
        put: operations["putNetwork"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/network/diff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a file would change; nothing is stored */
        post: operations["compareNetwork"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/schedules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Airings of several channels, at most 48 hours a call */
        get: operations["getGuide"];
        put?: never;
        /** Puts an item on the air by hand, over what is planned there */
        post: operations["placeEntry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/schedules/channel/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A channel's airings, three hours back to seven days ahead unless asked otherwise */
        get: operations["getChannelSchedule"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/schedules/channel/{id}/now": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is on now and next */
        get: operations["getNowAndNext"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/schedules/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is on now or comes with these words in its title, the earliest first */
        get: operations["findAirings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/schedules/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Puts back what was there before edits by hand; its answer undoes the undoing */
        post: operations["undoEdits"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/schedules/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Takes an entry off the schedule; the automatic plan fills the hole */
        delete: operations["removeEntry"];
        options?: never;
        head?: never;
        /** Moves, trims, replaces, locks or unlocks an entry; moved, trimmed and replaced ones are by hand then */
        patch: operations["changeEntry"];
        trace?: never;
    };
    "/api/sources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All sources */
        get: operations["listSources"];
        put?: never;
        /** Add a folder or a media server; it is read at once */
        post: operations["addSource"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sources/folders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Folders of the machine, to pick one */
        get: operations["listFolders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sources/mappings/try": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** See whether files are found on this machine under mappings */
        post: operations["tryMappings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sources/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Look at a folder or a media server before adding it; a bad one is an answer, not an error */
        post: operations["testSource"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sources/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One source */
        get: operations["getSource"];
        put?: never;
        post?: never;
        /** Take a source and its items out of the catalog; the files stay */
        delete: operations["removeSource"];
        options?: never;
        head?: never;
        /** Change a source; a new address, key or choice of libraries is tried out first */
        patch: operations["changeSource"];
        trace?: never;
    };
    "/api/sources/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that what a source does not list any more is really gone */
        post: operations["confirmSource"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sources/{id}/registration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether a Jellyfin knows this station as tuner and guide */
        get: operations["getRegistration"];
        /** Make a Jellyfin know this station as tuner and guide; once, however often it is asked for */
        put: operations["register"];
        post?: never;
        /** Take this station out of a Jellyfin */
        delete: operations["unregister"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sources/{id}/scan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Scan a source now, and compare everything */
        post: operations["scanSource"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sources/{id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Look at a source as it is set now; as testSource */
        post: operations["testKnownSource"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sources/{id}/webhook/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** For a media server to call when something changed; whatever it says is taken as that */
        post: operations["callSource"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/system": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What this station is and how it does */
        get: operations["getSystem"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Give the network a name */
        patch: operations["renameSystem"];
        trace?: never;
    };
    "/api/system/demo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes the demo network: clips, a source of them, three channels */
        post: operations["makeDemo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/system/first-channel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes channel 1 of the first things found, as `serve --media` does; call it before adding the source
         * @description Nothing happens on a station that has a channel by then.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The next scan that finds something makes the channel */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                default: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * @example {
         *       "id": 1204,
         *       "channel_id": 1,
         *       "start": "2026-11-21T20:00:00.000Z",
         *       "stop": "2026-11-21T20:58:12.400Z",
         *       "duration_seconds": 3492.4,
         *       "item_id": 311,
         *       "kind": "episode",
         *       "title": "The Wire",
         *       "subtitle": "The Detail",
         *       "season": 1,
         *       "episode": 2,
         *       "year": 2002,
         *       "description": "",
         *       "genres": [
         *         "TV"
         *       ],
         *       "origin": "generated",
         *       "rule": "genre_auto: series 3",
         *       "reason": "next episode of the series",
         *       "block": "prime-movies",
         *       "image_url": "/api/catalog/items/311/image",
         *       "in_seconds": 0,
         *       "item_seconds": 3492.4,
         *       "locked": true,
         *       "locked_by_hand": false
         *     }
         */
        Airing: {
            /** Format: int64 */
            id: number;
            /** Format: int64 */
            channel_id: number;
            /** Format: date-time */
            start: string;
            /** Format: date-time */
            stop: string;
            /** Format: double */
            duration_seconds: number;
            /** Format: int64 */
            item_id: number | null;
            /** @enum {string} */
            kind: "movie" | "episode" | "clip" | "slate";
            title: string;
            subtitle: string;
            /** Format: int32 */
            season: number | null;
            /** Format: int32 */
            episode: number | null;
            /** Format: int32 */
            year: number | null;
            description: string;
            genres: string[];
            origin: components["schemas"]["AiringOrigin"];
            rule: string;
            reason: string;
            /** @description Id of the block of the programme grid it stands in */
            block: string | null;
            image_url: string | null;
            /**
             * Format: double
             * @description Where in the item it begins; 0 but for what is trimmed or joined in progress
             */
            in_seconds: number;
            /**
             * Format: double
             * @description How long the item is, whole; null for a slate and for what has left the catalog
             */
            item_seconds: number | null;
            /** @description It begins so soon that it is on its way to viewers */
            locked: boolean;
            /** @description It was planned, and somebody keeps it where it is whatever is planned anew */
            locked_by_hand: boolean;
        };
        /**
         * @example {
         *       "complete": 310,
         *       "cut": 4,
         *       "partial": 1,
         *       "failed": 0,
         *       "skipped": 0
         *     }
         */
        AsRunCounts: {
            /** Format: int32 */
            complete: number;
            /** Format: int32 */
            cut: number;
            /** Format: int32 */
            partial: number;
            /** Format: int32 */
            failed: number;
            /** Format: int32 */
            skipped: number;
        };
        /**
         * @example {
         *       "channel_id": 1,
         *       "day": "2026-11-21",
         *       "over": true,
         *       "entries": {
         *         "planned": 24,
         *         "as_planned": 22,
         *         "differed": 2,
         *         "outcomes": {
         *           "complete": 22,
         *           "cut": 1,
         *           "partial": 0,
         *           "failed": 1,
         *           "skipped": 0
         *         },
         *         "discrepancies": [
         *           {
         *             "discrepancy": "cut_for_time",
         *             "rows": 1
         *           },
         *           {
         *             "discrepancy": "file_missing",
         *             "rows": 1
         *           }
         *         ],
         *         "planned_seconds": 86400,
         *         "aired_seconds": 82800,
         *         "lost_seconds": 3600,
         *         "start_error_seconds": 0
         *       },
         *       "breaks": {
         *         "planned": 0,
         *         "as_planned": 0,
         *         "differed": 0,
         *         "outcomes": {
         *           "complete": 0,
         *           "cut": 0,
         *           "partial": 0,
         *           "failed": 0,
         *           "skipped": 0
         *         },
         *         "discrepancies": [],
         *         "planned_seconds": 0,
         *         "aired_seconds": 0,
         *         "lost_seconds": 0,
         *         "start_error_seconds": 0
         *       }
         *     }
         */
        AsRunDay: {
            /** Format: int64 */
            channel_id: number;
            /** Format: date */
            day: string;
            /** @description Whether the day has ended; of one that runs, what has ended counts */
            over: boolean;
            /** @description Their time has the breaks in it */
            entries: components["schemas"]["AsRunTally"];
            breaks: components["schemas"]["AsRunTally"];
        };
        /**
         * @example {
         *       "days": [
         *         {
         *           "channel_id": 1,
         *           "day": "2026-11-21",
         *           "over": true,
         *           "entries": {
         *             "planned": 24,
         *             "as_planned": 22,
         *             "differed": 2,
         *             "outcomes": {
         *               "complete": 22,
         *               "cut": 1,
         *               "partial": 0,
         *               "failed": 1,
         *               "skipped": 0
         *             },
         *             "discrepancies": [
         *               {
         *                 "discrepancy": "cut_for_time",
         *                 "rows": 1
         *               },
         *               {
         *                 "discrepancy": "file_missing",
         *                 "rows": 1
         *               }
         *             ],
         *             "planned_seconds": 86400,
         *             "aired_seconds": 82800,
         *             "lost_seconds": 3600,
         *             "start_error_seconds": 0
         *           },
         *           "breaks": {
         *             "planned": 0,
         *             "as_planned": 0,
         *             "differed": 0,
         *             "outcomes": {
         *               "complete": 0,
         *               "cut": 0,
         *               "partial": 0,
         *               "failed": 0,
         *               "skipped": 0
         *             },
         *             "discrepancies": [],
         *             "planned_seconds": 0,
         *             "aired_seconds": 0,
         *             "lost_seconds": 0,
         *             "start_error_seconds": 0
         *           }
         *         }
         *       ],
         *       "total": 7
         *     }
         */
        AsRunDays: {
            days: components["schemas"]["AsRunDay"][];
            /** Format: int32 */
            total: number;
        };
        /**
         * @example {
         *       "discrepancy": "cut_for_time",
         *       "rows": 1
         *     }
         */
        AsRunDiscrepancyCount: {
            discrepancy: components["schemas"]["AsRunDiscrepancy"];
            /** Format: int32 */
            rows: number;
        };
        /**
         * @example {
         *       "channel_id": 1,
         *       "entry_id": 1204,
         *       "piece_id": null,
         *       "role": null,
         *       "item_id": 311,
         *       "title": "The lighthouse",
         *       "block": "prime-movies",
         *       "day": "2026-11-21",
         *       "start_cause": "follow",
         *       "planned_start": "2026-11-21T20:00:00.000Z",
         *       "planned_seconds": 5400,
         *       "actual_start": "2026-11-21T20:00:00.000Z",
         *       "actual_seconds": 5400,
         *       "in_seconds": 0,
         *       "watched": true,
         *       "viewers": 3,
         *       "outcome": "cut",
         *       "discrepancy": "cut_for_time",
         *       "note": "4 min 10 s of it did not air: its slot was over."
         *     }
         */
        AsRunEvent: {
            /** Format: int64 */
            channel_id: number;
            /** Format: int64 */
            entry_id: number;
            /**
             * Format: int64
             * @description The piece of a break in the entry; null for the entry itself
             */
            piece_id: number | null;
            /** @description Of a piece: the position in the break it stood in */
            role: string | null;
            /** Format: int64 */
            item_id: number | null;
            title: string;
            block: string | null;
            /**
             * Format: date
             * @description The broadcast day of its channel on which it was to begin
             */
            day: string;
            start_cause: components["schemas"]["AsRunStartCause"];
            /** Format: date-time */
            planned_start: string;
            /** Format: double */
            planned_seconds: number;
            /** Format: date-time */
            actual_start: string;
            /** Format: double */
            actual_seconds: number;
            /**
             * Format: double
             * @description Where in the item it began
             */
            in_seconds: number;
            watched: boolean;
            /** Format: int32 */
            viewers: number;
            outcome: components["schemas"]["AsRunOutcome"];
            /** @description How it differs from the plan; null for not at all */
            discrepancy: components["schemas"]["AsRunDiscrepancy"] | null;
            note: string;
        };
        /**
         * @example {
         *       "items": [
         *         {
         *           "channel_id": 1,
         *           "entry_id": 1204,
         *           "piece_id": null,
         *           "role": null,
         *           "item_id": 311,
         *           "title": "The lighthouse",
         *           "block": "prime-movies",
         *           "day": "2026-11-21",
         *           "start_cause": "follow",
         *           "planned_start": "2026-11-21T20:00:00.000Z",
         *           "planned_seconds": 5400,
         *           "actual_start": "2026-11-21T20:00:00.000Z",
         *           "actual_seconds": 5400,
         *           "in_seconds": 0,
         *           "watched": true,
         *           "viewers": 3,
         *           "outcome": "cut",
         *           "discrepancy": "cut_for_time",
         *           "note": "4 min 10 s of it did not air: its slot was over."
         *         }
         *       ],
         *       "total": 315,
         *       "counts": {
         *         "complete": 310,
         *         "cut": 4,
         *         "partial": 1,
         *         "failed": 0,
         *         "skipped": 0
         *       }
         *     }
         */
        AsRunPage: {
            items: components["schemas"]["AsRunEvent"][];
            /** Format: int32 */
            total: number;
            counts: components["schemas"]["AsRunCounts"];
        };
        /**
         * @example {
         *       "planned": 24,
         *       "as_planned": 22,
         *       "differed": 2,
         *       "outcomes": {
         *         "complete": 22,
         *         "cut": 1,
         *         "partial": 0,
         *         "failed": 1,
         *         "skipped": 0
         *       },
         *       "discrepancies": [
         *         {
         *           "discrepancy": "cut_for_time",
         *           "rows": 1
         *         },
         *         {
         *           "discrepancy": "file_missing",
         *           "rows": 1
         *         }
         *       ],
         *       "planned_seconds": 86400,
         *       "aired_seconds": 82800,
         *       "lost_seconds": 3600,
         *       "start_error_seconds": 0
         *     }
         */
        AsRunTally: {
            /** Format: int32 */
            planned: number;
            /** Format: int32 */
            as_planned: number;
            /** Format: int32 */
            differed: number;
            outcomes: components["schemas"]["AsRunCounts"];
            discrepancies: components["schemas"]["AsRunDiscrepancyCount"][];
            /** Format: double */
            planned_seconds: number;
            /** Format: double */
            aired_seconds: number;
            /** Format: double */
            lost_seconds: number;
            /**
             * Format: double
             * @description The most that one that aired began off its time
             */
            start_error_seconds: number;
        };
        /**
         * @example {
         *       "role": "up_next_card",
         *       "category": "",
         *       "minimum_seconds": 5,
         *       "maximum_seconds": 10,
         *       "places": [
         *         "before",
         *         "after"
         *       ]
         *     }
         */
        BreakAvail: {
            /** @enum {string|null} */
            role?: "bumper_out" | "spots" | "promo" | "ident" | "bumper_in" | "rating_card" | "up_next_card" | null;
            /** @description Only clips about this; any unless given */
            category?: string | null;
            /**
             * Format: int32
             * @description Of a card; 5 unless given
             */
            minimum_seconds?: number | null;
            /**
             * Format: int32
             * @description Of a card; 10 unless given
             */
            maximum_seconds?: number | null;
            /** @description before, inside, after; all unless given, a card before and after */
            places?: string[] | null;
        };
        /**
         * @example {
         *       "kind": "breakpoints",
         *       "every_seconds": null,
         *       "from_start_seconds": 180,
         *       "from_end_seconds": 180,
         *       "shortest_act_seconds": 240,
         *       "most": 12
         *     }
         */
        BreakInside: {
            /** @enum {string|null} */
            kind?: "nowhere" | "breakpoints" | "interval" | null;
            /**
             * Format: int32
             * @description Of interval
             */
            every_seconds?: number | null;
            /**
             * Format: int32
             * @description No break earlier; 180 unless given
             */
            from_start_seconds?: number | null;
            /**
             * Format: int32
             * @description No break nearer to the end; 180 unless given
             */
            from_end_seconds?: number | null;
            /**
             * Format: int32
             * @description Of breakpoints: between two breaks; 240 unless given
             */
            shortest_act_seconds?: number | null;
            /**
             * Format: int32
             * @description Breaks; 12 unless given
             */
            most?: number | null;
        };
        /**
         * @example {
         *       "code": "filled",
         *       "words": "4 spots of 40 offered last 1 min 30 s of 1 min 30 s"
         *     }
         */
        BreakNote: {
            /** @enum {string} */
            code: "filled" | "relaxed" | "left_out" | "short" | "nothing_to_air" | "moved";
            words: string;
        };
        /**
         * @example {
         *       "one_per_company": true,
         *       "one_per_category": true,
         *       "spot_minutes": 30,
         *       "company_minutes": 0,
         *       "category_minutes": 0
         *     }
         */
        BreakSeparation: {
            /** @description No company twice in a break; so unless given */
            one_per_company?: boolean | null;
            /** @description No category twice in a break; so unless given */
            one_per_category?: boolean | null;
            /**
             * Format: int32
             * @description Between two airings of a spot; 30 unless given
             */
            spot_minutes?: number | null;
            /**
             * Format: int32
             * @description Between two spots of a company
             */
            company_minutes?: number | null;
            /**
             * Format: int32
             * @description Between two spots of a category
             */
            category_minutes?: number | null;
        };
        /**
         * @example {
         *       "name": "standard",
         *       "fill": "commercials",
         *       "before": false,
         *       "after": true,
         *       "inside": {
         *         "kind": "breakpoints",
         *         "every_seconds": null,
         *         "from_start_seconds": 180,
         *         "from_end_seconds": 180,
         *         "shortest_act_seconds": 240,
         *         "most": 12
         *       },
         *       "shortest_seconds": 60,
         *       "usual_seconds": 120,
         *       "longest_seconds": 240,
         *       "load_minutes": 0,
         *       "avails": [
         *         {
         *           "role": "spots",
         *           "category": "",
         *           "minimum_seconds": 0,
         *           "maximum_seconds": 0,
         *           "places": [
         *             "before",
         *             "inside",
         *             "after"
         *           ]
         *         },
         *         {
         *           "role": "up_next_card",
         *           "category": "",
         *           "minimum_seconds": 5,
         *           "maximum_seconds": 10,
         *           "places": [
         *             "before",
         *             "after"
         *           ]
         *         }
         *       ],
         *       "separation": {
         *         "one_per_company": true,
         *         "one_per_category": true,
         *         "spot_minutes": 30,
         *         "company_minutes": 0,
         *         "category_minutes": 0
         *       },
         *       "spots": null
         *     }
         */
        BreakTemplate: {
            name?: string | null;
            /**
             * @description What airs in the spots; commercials unless given
             * @enum {string|null}
             */
            fill?: "commercials" | "bumpers" | "static_card" | "music_with_card" | "next_at_once" | null;
            /** @description Whether there is a break in front of a programme; none unless given */
            before?: boolean | null;
            /** @description Whether there is a break behind a programme; there is unless given */
            after?: boolean | null;
            inside?: components["schemas"]["BreakInside"] | null;
            /**
             * Format: int32
             * @description 60 unless given
             */
            shortest_seconds?: number | null;
            /**
             * Format: int32
             * @description One break for so much break time; 120 unless given
             */
            usual_seconds?: number | null;
            /**
             * Format: int32
             * @description 240 unless given
             */
            longest_seconds?: number | null;
            /**
             * Format: int32
             * @description Minutes of breaks kept free for each hour of programme, besides what alignment leaves
             */
            load_minutes?: number | null;
            /** @description What a break is made of, in order; exactly one is for spots, in all places */
            avails?: components["schemas"]["BreakAvail"][] | null;
            separation?: components["schemas"]["BreakSeparation"] | null;
            spots?: components["schemas"]["GridContent"] | null;
        };
        /**
         * @example {
         *       "pieces": [
         *         {
         *           "id": 301,
         *           "entry_id": 4810,
         *           "kind": "spot",
         *           "role": "spots",
         *           "break_number": 1,
         *           "item_id": 41,
         *           "title": "Soap",
         *           "start": "2026-11-21T21:10:19.474Z",
         *           "end": "2026-11-21T21:10:29.609Z",
         *           "seconds": 10.1354,
         *           "in_seconds": 0,
         *           "rule": "break standard: spot 1 of 4",
         *           "reason": "3rd most overdue of 40, last aired 5 h before; break 1 of 3, at 12 min of the programme",
         *           "relaxed": []
         *         }
         *       ],
         *       "notes": [
         *         {
         *           "code": "filled",
         *           "words": "4 spots of 40 offered last 1 min 30 s of 1 min 30 s"
         *         }
         *       ]
         *     }
         */
        BreakTrial: {
            pieces: components["schemas"]["RundownPiece"][];
            notes: components["schemas"]["BreakNote"][];
        };
        /**
         * @example {
         *       "template": {
         *         "name": "standard",
         *         "fill": "commercials",
         *         "before": false,
         *         "after": true,
         *         "inside": {
         *           "kind": "breakpoints",
         *           "every_seconds": null,
         *           "from_start_seconds": 180,
         *           "from_end_seconds": 180,
         *           "shortest_act_seconds": 240,
         *           "most": 12
         *         },
         *         "shortest_seconds": 60,
         *         "usual_seconds": 120,
         *         "longest_seconds": 240,
         *         "load_minutes": 0,
         *         "avails": [
         *           {
         *             "role": "spots",
         *             "category": "",
         *             "minimum_seconds": 0,
         *             "maximum_seconds": 0,
         *             "places": [
         *               "before",
         *               "inside",
         *               "after"
         *             ]
         *           },
         *           {
         *             "role": "up_next_card",
         *             "category": "",
         *             "minimum_seconds": 5,
         *             "maximum_seconds": 10,
         *             "places": [
         *               "before",
         *               "after"
         *             ]
         *           }
         *         ],
         *         "separation": {
         *           "one_per_company": true,
         *           "one_per_category": true,
         *           "spot_minutes": 30,
         *           "company_minutes": 0,
         *           "category_minutes": 0
         *         },
         *         "spots": null
         *       },
         *       "programme_minutes": 44,
         *       "slot_minutes": 60,
         *       "start": "2026-11-21T20:00:00.000Z"
         *     }
         */
        BreakTrialRequest: {
            template?: components["schemas"]["BreakTemplate"] | null;
            /**
             * Format: int32
             * @description 44 unless given
             */
            programme_minutes?: number | null;
            /**
             * Format: int32
             * @description 60 unless given
             */
            slot_minutes?: number | null;
            /**
             * Format: date-time
             * @description When it airs; the next full hour unless given
             */
            start?: string | null;
        };
        /**
         * @example {
         *       "id": 57600000,
         *       "at_seconds": 640,
         *       "source": "user",
         *       "confidence": 1,
         *       "state": "confirmed",
         *       "note": "after the bridge"
         *     }
         */
        Breakpoint: {
            /**
             * Format: int64
             * @description Null where it only follows from what the sources say
             */
            id: number | null;
            /** Format: double */
            at_seconds: number;
            /** @enum {string} */
            source: "chapter" | "edl" | "nfo" | "server" | "detected" | "user";
            /**
             * Format: double
             * @description 0 to 1
             */
            confidence: number;
            /** @enum {string} */
            state: "proposed" | "confirmed" | "rejected";
            note: string;
        };
        /**
         * @example {
         *       "breakpoints": [
         *         {
         *           "at_seconds": 640,
         *           "state": "confirmed",
         *           "note": "after the bridge"
         *         }
         *       ]
         *     }
         */
        BreakpointsRequest: {
            breakpoints: components["schemas"]["WantedBreakpointRequest"][];
        };
        /**
         * @example {
         *       "edit_id": 12,
         *       "title": "company, tags, holidays of 2 items",
         *       "changed": 2,
         *       "job": null
         *     }
         */
        BulkEdit: {
            /** Format: int64 */
            edit_id: number | null;
            title: string;
            /** Format: int32 */
            changed: number;
            job: components["schemas"]["Job"] | null;
        };
        /**
         * @example {
         *       "item_ids": [
         *         311,
         *         312
         *       ],
         *       "set": {
         *         "company": "Acme"
         *       },
         *       "add": {
         *         "holidays": [
         *           "christmas"
         *         ]
         *       },
         *       "remove": {
         *         "tags": [
         *           "new"
         *         ]
         *       }
         *     }
         */
        BulkEditRequest: {
            /** @description Each once */
            item_ids?: number[] | null;
            /** @description In the query language; in place of item_ids */
            query?: string | null;
            set?: components["schemas"]["ItemEditRequest"] | null;
            add?: components["schemas"]["ListEditRequest"] | null;
            remove?: components["schemas"]["ListEditRequest"] | null;
        };
        /**
         * @example {
         *       "changed": 2,
         *       "left_out": 0,
         *       "edit_id": 17
         *     }
         */
        ChangedSpots: {
            /** Format: int32 */
            changed: number;
            /** Format: int32 */
            left_out: number;
            /**
             * Format: int64
             * @description The edit, which can be undone; null when nothing changed
             */
            edit_id: number | null;
        };
        /**
         * @example {
         *       "id": 1,
         *       "number": 1,
         *       "name": "Prime",
         *       "grouping": "",
         *       "enabled": true,
         *       "schedule_type": "genre_auto",
         *       "library_ids": [
         *         2
         *       ],
         *       "genres": [],
         *       "kinds": [
         *         "episode"
         *       ],
         *       "format": {
         *         "packaging": "ts",
         *         "video": "h264",
         *         "target_seconds": 6,
         *         "max_height": 1080
         *       },
         *       "schedule_generated_through": "2026-11-28T20:00:00.000Z",
         *       "health": {
         *         "state": "ok",
         *         "hours_ahead": 166.2,
         *         "message": ""
         *       },
         *       "viewers": 2,
         *       "now": {
         *         "id": 1204,
         *         "channel_id": 1,
         *         "start": "2026-11-21T20:00:00.000Z",
         *         "stop": "2026-11-21T20:58:12.400Z",
         *         "duration_seconds": 3492.4,
         *         "item_id": 311,
         *         "kind": "episode",
         *         "title": "The Wire",
         *         "subtitle": "The Detail",
         *         "season": 1,
         *         "episode": 2,
         *         "year": 2002,
         *         "description": "",
         *         "genres": [
         *           "TV"
         *         ],
         *         "origin": "generated",
         *         "rule": "genre_auto: series 3",
         *         "reason": "next episode of the series",
         *         "block": null,
         *         "image_url": "/api/catalog/items/311/image",
         *         "in_seconds": 0,
         *         "item_seconds": 3492.4,
         *         "locked": true,
         *         "locked_by_hand": false
         *       },
         *       "next": null,
         *       "matching_items": 412,
         *       "urls": {
         *         "hls": "http://tv.lan:8000/hls/channel/1/live.m3u8",
         *         "ts": "http://tv.lan:8000/api/livetv/stream/1",
         *         "m3u": "http://tv.lan:8000/api/livetv/m3u/1",
         *         "xmltv": "http://tv.lan:8000/api/livetv/xmltv/1",
         *         "logo": "http://tv.lan:8000/api/channels/1/logo.png"
         *       },
         *       "created_at": "2026-11-21T20:00:00.000Z",
         *       "updated_at": "2026-11-21T20:00:00.000Z",
         *       "collection_ids": [
         *         4
         *       ]
         *     }
         */
        Channel: {
            /** Format: int64 */
            id: number;
            /** Format: int32 */
            number: number;
            name: string;
            grouping: string;
            enabled: boolean;
            schedule_type: components["schemas"]["ScheduleType"];
            library_ids: number[];
            genres: string[];
            kinds: components["schemas"]["ItemKind"][];
            collection_ids: number[];
            format: components["schemas"]["ChannelFormat"];
            /** Format: date-time */
            schedule_generated_through: string | null;
            health: components["schemas"]["ChannelHealth"];
            /** Format: int32 */
            viewers: number;
            now: components["schemas"]["Airing"] | null;
            next: components["schemas"]["Airing"] | null;
            /** Format: int32 */
            matching_items: number;
            urls: components["schemas"]["ChannelUrls"];
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
        };
        /**
         * @example {
         *       "packaging": "ts",
         *       "video": "h264",
         *       "target_seconds": 6,
         *       "max_height": 1080
         *     }
         */
        ChannelFormat: {
            packaging: components["schemas"]["Packaging"];
            /** @enum {string} */
            video: "h264" | "hevc";
            /** Format: int32 */
            target_seconds: number;
            /** Format: int32 */
            max_height: number;
        };
        /**
         * @example {
         *       "packaging": "ts",
         *       "video": "h264",
         *       "target_seconds": 6,
         *       "max_height": 1080
         *     }
         */
        ChannelFormatRequest: {
            packaging?: components["schemas"]["Packaging"] | null;
            /**
             * @description hevc needs fmp4
             * @enum {string|null}
             */
            video?: "h264" | "hevc" | null;
            /**
             * Format: int32
             * @description Segment length aimed at
             */
            target_seconds?: number | null;
            /**
             * Format: int32
             * @description Higher pictures are scaled down
             */
            max_height?: number | null;
        };
        /**
         * @example {
         *       "state": "ok",
         *       "hours_ahead": 166.2,
         *       "message": ""
         *     }
         */
        ChannelHealth: {
            /** @enum {string} */
            state: "ok" | "warning" | "slate";
            /** Format: double */
            hours_ahead: number;
            message: string;
        };
        /**
         * @example {
         *       "item_ids": [
         *         311
         *       ]
         *     }
         */
        ChannelNeverList: {
            item_ids: number[];
        };
        /**
         * @example {
         *       "item_ids": [
         *         311
         *       ]
         *     }
         */
        ChannelNeverRequest: {
            /** @description None for no item */
            item_ids?: number[] | null;
        };
        /**
         * @example {
         *       "matching_items": 412,
         *       "total_seconds": 1438000,
         *       "message": "",
         *       "airings": [
         *         {
         *           "id": 1204,
         *           "channel_id": 1,
         *           "start": "2026-11-21T20:00:00.000Z",
         *           "stop": "2026-11-21T20:58:12.400Z",
         *           "duration_seconds": 3492.4,
         *           "item_id": 311,
         *           "kind": "episode",
         *           "title": "The Wire",
         *           "subtitle": "The Detail",
         *           "season": 1,
         *           "episode": 2,
         *           "year": 2002,
         *           "description": "",
         *           "genres": [
         *             "TV"
         *           ],
         *           "origin": "generated",
         *           "rule": "genre_auto: series 3",
         *           "reason": "next episode of the series",
         *           "block": null,
         *           "image_url": "/api/catalog/items/311/image",
         *           "in_seconds": 0,
         *           "item_seconds": 3492.4,
         *           "locked": true,
         *           "locked_by_hand": false
         *         }
         *       ]
         *     }
         */
        ChannelPreview: {
            /** Format: int32 */
            matching_items: number;
            /** Format: double */
            total_seconds: number;
            message: string;
            airings: components["schemas"]["Airing"][];
        };
        /**
         * @example {
         *       "name": "Prime",
         *       "number": 1,
         *       "library_ids": [
         *         2
         *       ],
         *       "kinds": [
         *         "episode"
         *       ],
         *       "schedule_type": "genre_auto",
         *       "format": {
         *         "packaging": "ts",
         *         "video": "h264",
         *         "target_seconds": 6,
         *         "max_height": 1080
         *       },
         *       "collection_ids": [
         *         4
         *       ]
         *     }
         */
        ChannelRequest: {
            /** @description Needed for a new channel */
            name?: string | null;
            /**
             * Format: int32
             * @description The next free one unless given
             */
            number?: number | null;
            /** @description What TV apps group it under */
            grouping?: string | null;
            /** @description Whether it is on the air */
            enabled?: boolean | null;
            schedule_type?: components["schemas"]["ScheduleType"] | null;
            /** @description Libraries it takes from; none for all */
            library_ids?: number[] | null;
            /** @description Genres it takes, without case, each of at most 100 characters; none for all */
            genres?: string[] | null;
            /** @description Kinds it takes; none for all */
            kinds?: components["schemas"]["ItemKind"][] | null;
            /** @description Collections it takes from; with no libraries, genres and kinds these are all it takes */
            collection_ids?: number[] | null;
            /** @description Another format begins another log: players tune in again */
            format?: components["schemas"]["ChannelFormatRequest"] | null;
        };
        /**
         * @example {
         *       "channel_id": 1,
         *       "airings": [
         *         {
         *           "id": 1204,
         *           "channel_id": 1,
         *           "start": "2026-11-21T20:00:00.000Z",
         *           "stop": "2026-11-21T20:58:12.400Z",
         *           "duration_seconds": 3492.4,
         *           "item_id": 311,
         *           "kind": "episode",
         *           "title": "The Wire",
         *           "subtitle": "The Detail",
         *           "season": 1,
         *           "episode": 2,
         *           "year": 2002,
         *           "description": "",
         *           "genres": [
         *             "TV"
         *           ],
         *           "origin": "generated",
         *           "rule": "genre_auto: series 3",
         *           "reason": "next episode of the series",
         *           "block": null,
         *           "image_url": "/api/catalog/items/311/image",
         *           "in_seconds": 0,
         *           "item_seconds": 3492.4,
         *           "locked": true,
         *           "locked_by_hand": false
         *         }
         *       ]
         *     }
         */
        ChannelSchedule: {
            /** Format: int64 */
            channel_id: number;
            airings: components["schemas"]["Airing"][];
        };
        /**
         * @example {
         *       "hls": "http://tv.lan:8000/hls/channel/1/live.m3u8",
         *       "ts": "http://tv.lan:8000/api/livetv/stream/1",
         *       "m3u": "http://tv.lan:8000/api/livetv/m3u/1",
         *       "xmltv": "http://tv.lan:8000/api/livetv/xmltv/1",
         *       "logo": "http://tv.lan:8000/api/channels/1/logo.png"
         *     }
         */
        ChannelUrls: {
            hls: string;
            ts: string;
            m3u: string;
            xmltv: string;
            logo: string;
        };
        /**
         * @example {
         *       "start_seconds": 0,
         *       "end_seconds": 301.5,
         *       "title": "Opening"
         *     }
         */
        Chapter: {
            /** Format: double */
            start_seconds: number;
            /** Format: double */
            end_seconds: number;
            title: string;
        };
        /** @enum {string} */
        Code: "empty_content" | "never_fits" | "rating_conflict" | "overlap" | "unknown_template" | "unknown_block" | "hard_starts_close" | "repeat_close" | "missing_file" | "gap" | "overrun" | "cut" | "airs_elsewhere" | "no_time_left";
        /**
         * @example {
         *       "id": 4,
         *       "name": "Late films",
         *       "kind": "smart",
         *       "query": "kind:movie daypart:late",
         *       "sort": "added",
         *       "order": "desc",
         *       "limit": null,
         *       "description": "",
         *       "item_count": 28,
         *       "total_seconds": 181440.5,
         *       "channels": [
         *         {
         *           "id": 7,
         *           "number": 7,
         *           "name": "Late Films"
         *         }
         *       ],
         *       "created_at": "2026-11-21T20:00:00.000Z",
         *       "updated_at": "2026-11-21T20:00:00.000Z"
         *     }
         */
        Collection: {
            /** Format: int64 */
            id: number;
            name: string;
            kind: components["schemas"]["CollectionKind"];
            query: string;
            /** @enum {string} */
            sort: "relevance" | "title" | "added" | "duration" | "year" | "aired";
            /** @enum {string} */
            order: "asc" | "desc";
            /** Format: int32 */
            limit: number | null;
            description: string;
            /** Format: int32 */
            item_count: number;
            /** Format: double */
            total_seconds: number;
            channels: components["schemas"]["CollectionUser"][];
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
        };
        /**
         * @example {
         *       "total": 1880,
         *       "offset": 0,
         *       "items": [
         *         {
         *           "id": 311,
         *           "kind": "episode",
         *           "title": "The Detail",
         *           "series_id": 3,
         *           "series_title": "The Wire",
         *           "season": 1,
         *           "episode": 2,
         *           "year": 2002,
         *           "genres": [
         *             "TV"
         *           ],
         *           "description": "",
         *           "duration_seconds": 3492.4,
         *           "library_id": 2,
         *           "source_id": 1,
         *           "state": "available",
         *           "reason": "",
         *           "image_url": "/api/catalog/items/311/image",
         *           "added_at": "2026-11-21T20:00:00.000Z",
         *           "video": {
         *             "codec": "h264",
         *             "width": 1920,
         *             "height": 1080,
         *             "frame_rate": 23.976,
         *             "dynamic_range": "sdr",
         *             "interlaced": false
         *           },
         *           "audio": [
         *             {
         *               "codec": "aac",
         *               "channels": 2,
         *               "language": "eng"
         *             }
         *           ],
         *           "treatment": "copy",
         *           "original_title": "",
         *           "last_episode": null,
         *           "premiered": "2002-06-09",
         *           "rating": {
         *             "system": "us-tv",
         *             "code": "TV-MA",
         *             "min_age": 17,
         *             "descriptors": [
         *               "L",
         *               "V"
         *             ],
         *             "raw": "TV-MA-LV"
         *           },
         *           "dayparts": [
         *             "late"
         *           ],
         *           "holidays": [],
         *           "company": "",
         *           "category": "",
         *           "demographic": "",
         *           "tags": [
         *             "baltimore"
         *           ],
         *           "break_count": 4,
         *           "edited": true,
         *           "sources": [
         *             1,
         *             2
         *           ],
         *           "last_aired_at": "2026-11-20T21:00:00.000Z",
         *           "air_count": 3,
         *           "poster_url": "/api/catalog/series/3/art/primary",
         *           "in_seconds": null,
         *           "out_seconds": 3470
         *         }
         *       ]
         *     }
         */
        CollectionItems: {
            /** Format: int32 */
            total: number;
            /** Format: int32 */
            offset: number;
            items: components["schemas"]["Item"][];
        };
        /**
         * @example {
         *       "item_ids": [
         *         311,
         *         312
         *       ],
         *       "at": 0
         *     }
         */
        CollectionItemsRequest: {
            /** @description At least one, each once */
            item_ids?: number[] | null;
            /**
             * Format: int32
             * @description How many stay before those put in; at the end unless given
             */
            at?: number | null;
        };
        /**
         * @description Needed for a new one, and never changed
         * @enum {string|null}
         */
        CollectionKind: "manual" | "smart" | null;
        /**
         * @example {
         *       "item_count": 28,
         *       "total_seconds": 181440.5,
         *       "items": [
         *         {
         *           "id": 311,
         *           "kind": "episode",
         *           "title": "The Detail",
         *           "series_id": 3,
         *           "series_title": "The Wire",
         *           "season": 1,
         *           "episode": 2,
         *           "year": 2002,
         *           "genres": [
         *             "TV"
         *           ],
         *           "description": "",
         *           "duration_seconds": 3492.4,
         *           "library_id": 2,
         *           "source_id": 1,
         *           "state": "available",
         *           "reason": "",
         *           "image_url": "/api/catalog/items/311/image",
         *           "added_at": "2026-11-21T20:00:00.000Z",
         *           "video": {
         *             "codec": "h264",
         *             "width": 1920,
         *             "height": 1080,
         *             "frame_rate": 23.976,
         *             "dynamic_range": "sdr",
         *             "interlaced": false
         *           },
         *           "audio": [
         *             {
         *               "codec": "aac",
         *               "channels": 2,
         *               "language": "eng"
         *             }
         *           ],
         *           "treatment": "copy",
         *           "original_title": "",
         *           "last_episode": null,
         *           "premiered": "2002-06-09",
         *           "rating": {
         *             "system": "us-tv",
         *             "code": "TV-MA",
         *             "min_age": 17,
         *             "descriptors": [
         *               "L",
         *               "V"
         *             ],
         *             "raw": "TV-MA-LV"
         *           },
         *           "dayparts": [
         *             "late"
         *           ],
         *           "holidays": [],
         *           "company": "",
         *           "category": "",
         *           "demographic": "",
         *           "tags": [
         *             "baltimore"
         *           ],
         *           "break_count": 4,
         *           "edited": true,
         *           "sources": [
         *             1,
         *             2
         *           ],
         *           "last_aired_at": "2026-11-20T21:00:00.000Z",
         *           "air_count": 3,
         *           "poster_url": "/api/catalog/series/3/art/primary",
         *           "in_seconds": null,
         *           "out_seconds": 3470
         *         }
         *       ]
         *     }
         */
        CollectionPreview: {
            /** Format: int32 */
            item_count: number;
            /** Format: double */
            total_seconds: number;
            items: components["schemas"]["Item"][];
        };
        /**
         * @example {
         *       "query": "kind:movie daypart:late",
         *       "sort": "title",
         *       "order": "asc",
         *       "limit": 100
         *     }
         */
        CollectionPreviewRequest: {
            /** @description In the language of docs/search.md */
            query?: string | null;
            /** @enum {string|null} */
            sort?: "relevance" | "title" | "added" | "duration" | "year" | "aired" | null;
            /** @enum {string|null} */
            order?: "asc" | "desc" | null;
            /** Format: int32 */
            limit?: number | null;
        };
        /**
         * @example {
         *       "name": "Late films",
         *       "kind": "smart",
         *       "query": "kind:movie daypart:late",
         *       "sort": "added",
         *       "order": "desc",
         *       "limit": 0,
         *       "description": ""
         *     }
         */
        CollectionRequest: {
            /** @description Needed for a new one */
            name?: string | null;
            /**
             * @description Needed for a new one, and never changed
             * @enum {string|null}
             */
            kind?: "manual" | "smart" | null;
            /** @description Of a smart one: what it holds, in the language of docs/search.md */
            query?: string | null;
            /**
             * @description Of a smart one
             * @enum {string|null}
             */
            sort?: "relevance" | "title" | "added" | "duration" | "year" | "aired" | null;
            /** @enum {string|null} */
            order?: "asc" | "desc" | null;
            /**
             * Format: int32
             * @description Of a smart one: it takes so many, the first; 0 for all
             */
            limit?: number | null;
            description?: string | null;
            /** @description Of a new manual one: what is in it, in order, each once */
            item_ids?: number[] | null;
        };
        /**
         * @example {
         *       "id": 7,
         *       "number": 7,
         *       "name": "Late Films"
         *     }
         */
        CollectionUser: {
            /** Format: int64 */
            id: number;
            /** Format: int32 */
            number: number;
            name: string;
        };
        /**
         * @description What is left out or null stays as it is
         * @example {
         *       "start": "2026-11-21T20:05:00.000Z",
         *       "end": "2026-11-21T20:58:12.400Z",
         *       "in_seconds": 300
         *     }
         */
        EntryChangeRequest: {
            /**
             * Format: date-time
             * @description Moves it; its length stays unless end is given
             */
            start?: string | null;
            /**
             * Format: date-time
             * @description Trims it
             */
            end?: string | null;
            /**
             * Format: double
             * @description Where in the item it begins
             */
            in_seconds?: number | null;
            /** @description True: it stays where it is whatever is planned anew. False: it is the plan's again. Not together with anything else */
            locked?: boolean | null;
            /**
             * Format: int64
             * @description Airs in its place, from its start on
             */
            item_id?: number | null;
        };
        /**
         * @example {
         *       "value": "2",
         *       "label": "Series",
         *       "count": 1640
         *     }
         */
        FacetCount: {
            value: string;
            label: string;
            /** Format: int32 */
            count: number;
        };
        /**
         * @example {
         *       "kinds": [
         *         {
         *           "value": "movie",
         *           "label": "movie",
         *           "count": 240
         *         }
         *       ],
         *       "states": [
         *         {
         *           "value": "available",
         *           "label": "available",
         *           "count": 1880
         *         }
         *       ],
         *       "genres": [
         *         {
         *           "value": "TV",
         *           "label": "TV",
         *           "count": 412
         *         }
         *       ],
         *       "ratings": [
         *         {
         *           "value": "TV-14",
         *           "label": "TV-14",
         *           "count": 96
         *         }
         *       ],
         *       "dayparts": [
         *         {
         *           "value": "prime",
         *           "label": "prime",
         *           "count": 33
         *         }
         *       ],
         *       "companies": [
         *         {
         *           "value": "ACME",
         *           "label": "ACME",
         *           "count": 12
         *         }
         *       ],
         *       "sources": [
         *         {
         *           "value": "1",
         *           "label": "Living room",
         *           "count": 1880
         *         }
         *       ],
         *       "libraries": [
         *         {
         *           "value": "2",
         *           "label": "Series",
         *           "count": 1640
         *         }
         *       ],
         *       "holidays": [
         *         {
         *           "value": "halloween",
         *           "label": "halloween",
         *           "count": 9
         *         }
         *       ],
         *       "demographics": [
         *         {
         *           "value": "kids",
         *           "label": "kids",
         *           "count": 51
         *         }
         *       ],
         *       "collections": [
         *         {
         *           "value": "4",
         *           "label": "Late films",
         *           "count": 28
         *         }
         *       ],
         *       "tags": [
         *         {
         *           "value": "remastered",
         *           "label": "remastered",
         *           "count": 7
         *         }
         *       ]
         *     }
         */
        Facets: {
            kinds: components["schemas"]["FacetCount"][];
            states: components["schemas"]["FacetCount"][];
            genres: components["schemas"]["FacetCount"][];
            ratings: components["schemas"]["FacetCount"][];
            dayparts: components["schemas"]["FacetCount"][];
            companies: components["schemas"]["FacetCount"][];
            sources: components["schemas"]["FacetCount"][];
            libraries: components["schemas"]["FacetCount"][];
            holidays: components["schemas"]["FacetCount"][];
            demographics: components["schemas"]["FacetCount"][];
            collections: components["schemas"]["FacetCount"][];
            tags: components["schemas"]["FacetCount"][];
        };
        /**
         * @example {
         *       "field": "title",
         *       "value": "The Detail",
         *       "origin": "edit",
         *       "source_id": null,
         *       "overrides": "Detail, The",
         *       "edited_at": "2026-11-21T20:00:00.000Z"
         *     }
         */
        FieldOrigin: {
            field: string;
            /** @description Text, number or list of texts */
            value: unknown;
            /** @enum {string} */
            origin: "edit" | "source";
            /** Format: int64 */
            source_id: number | null;
            /** @description What the edit hides */
            overrides: unknown;
            /** Format: date-time */
            edited_at: string | null;
        };
        /**
         * @example {
         *       "field": "number",
         *       "message": "must be 1 to 99999",
         *       "offset": null,
         *       "length": null,
         *       "suggestion": null
         *     }
         */
        FieldProblem: {
            field: string;
            message: string;
            /** Format: int32 */
            offset: number | null;
            /** Format: int32 */
            length: number | null;
            suggestion: string | null;
        };
        /**
         * @example {
         *       "index": 0,
         *       "kind": "video",
         *       "codec": "h264",
         *       "profile": "High",
         *       "width": 1920,
         *       "height": 1080,
         *       "frame_rate": 23.976,
         *       "channels": 0,
         *       "sample_rate": 0,
         *       "language": "und",
         *       "title": "",
         *       "is_default": true,
         *       "forced": false
         *     }
         */
        FileStream: {
            /** Format: int32 */
            index: number;
            /** @enum {string} */
            kind: "video" | "audio" | "subtitle" | "image" | "data";
            codec: string;
            profile: string;
            /** Format: int32 */
            width: number;
            /** Format: int32 */
            height: number;
            /** Format: double */
            frame_rate: number;
            /** Format: int32 */
            channels: number;
            /** Format: int32 */
            sample_rate: number;
            language: string;
            title: string;
            is_default: boolean;
            forced: boolean;
        };
        /**
         * @example {
         *       "item_ids": null,
         *       "library": 2
         *     }
         */
        FindBreakpointsRequest: {
            /** @description Each once */
            item_ids?: number[] | null;
            /**
             * Format: int64
             * @description In place of item_ids: all its films and episodes
             */
            library?: number | null;
        };
        /**
         * @example {
         *       "name": "media",
         *       "path": "/mnt/media"
         *     }
         */
        Folder: {
            name: string;
            path: string;
        };
        /**
         * @example {
         *       "path": "/mnt",
         *       "parent": "/",
         *       "entries": [
         *         {
         *           "name": "media",
         *           "path": "/mnt/media"
         *         }
         *       ]
         *     }
         */
        FolderListing: {
            path: string;
            parent: string | null;
            entries: components["schemas"]["Folder"][];
        };
        /**
         * @example {
         *       "airings": [
         *         {
         *           "id": 1204,
         *           "channel_id": 1,
         *           "start": "2026-11-21T20:00:00.000Z",
         *           "stop": "2026-11-21T20:58:12.400Z",
         *           "duration_seconds": 3492.4,
         *           "item_id": 311,
         *           "kind": "episode",
         *           "title": "The Wire",
         *           "subtitle": "The Detail",
         *           "season": 1,
         *           "episode": 2,
         *           "year": 2002,
         *           "description": "",
         *           "genres": [
         *             "TV"
         *           ],
         *           "origin": "generated",
         *           "rule": "genre_auto: series 3",
         *           "reason": "next episode of the series",
         *           "block": null,
         *           "image_url": "/api/catalog/items/311/image",
         *           "in_seconds": 0,
         *           "item_seconds": 3492.4,
         *           "locked": true,
         *           "locked_by_hand": false
         *         }
         *       ]
         *     }
         */
        FoundAirings: {
            airings: components["schemas"]["Airing"][];
        };
        /**
         * @example {
         *       "key": "f137a2dd",
         *       "name": "Films",
         *       "kind": "movies",
         *       "item_count": 1902,
         *       "paths": [
         *         "/media/films"
         *       ]
         *     }
         */
        FoundLibrary: {
            key: string;
            name: string;
            kind: string;
            /** Format: int32 */
            item_count: number | null;
            paths: string[];
        };
        /**
         * @example {
         *       "name": "TV",
         *       "count": 412
         *     }
         */
        GenreCount: {
            name: string;
            /** Format: int32 */
            count: number;
        };
        /**
         * @example {
         *       "kind": "items",
         *       "count": 2,
         *       "minutes": null,
         *       "time": null
         *     }
         */
        GridAmount: {
            /** @enum {string|null} */
            kind?: "fill" | "items" | "lasting" | "until" | null;
            /**
             * Format: int32
             * @description Of items
             */
            count?: number | null;
            /**
             * Format: int32
             * @description Of lasting
             */
            minutes?: number | null;
            /** @description Of until: no programme begins then or later */
            time?: string | null;
        };
        /**
         * @example {
         *       "id": "prime-movies",
         *       "title": "Prime Movies",
         *       "start": "20:00",
         *       "minutes": 120,
         *       "content": {
         *         "kind": "filtered",
         *         "library_ids": [
         *           1
         *         ],
         *         "genres": [
         *           "drama"
         *         ],
         *         "item_kinds": [
         *           "movie"
         *         ],
         *         "collection_ids": [],
         *         "query": null,
         *         "series_ids": null,
         *         "collection_id": null,
         *         "channel_id": null,
         *         "delay_minutes": null,
         *         "block": null,
         *         "days_back": null,
         *         "parts": null
         *       },
         *       "order": "shuffle",
         *       "amount": {
         *         "kind": "fill",
         *         "count": null,
         *         "minutes": null,
         *         "time": null
         *       },
         *       "start_mode": "hard",
         *       "grace_minutes": null,
         *       "align_minutes": 0,
         *       "when_long": "slide",
         *       "when_short": "fill",
         *       "when_late": "begin_late",
         *       "breaks": null
         *     }
         */
        GridBlock: {
            /** @description Short and lasting: what the block remembers is kept under it */
            id?: string | null;
            title?: string | null;
            /** @description Before day_start: in the early hours of the next day */
            start?: string | null;
            /** Format: int32 */
            minutes?: number | null;
            content?: components["schemas"]["GridContent"] | null;
            /**
             * @description episodes unless given
             * @enum {string|null}
             */
            order?: "playlist" | "chronological" | "episodes" | "strip" | "marathon" | "shuffle" | "random" | null;
            amount?: components["schemas"]["GridAmount"] | null;
            /**
             * @description soft unless given
             * @enum {string|null}
             */
            start_mode?: "hard" | "soft" | "follow" | null;
            /**
             * Format: int32
             * @description How late it may begin; null for as late as what runs takes
             */
            grace_minutes?: number | null;
            /**
             * Format: int32
             * @description Programmes begin on multiples of so many minutes of the hour; 0 for back to back
             */
            align_minutes?: number | null;
            /**
             * @description slide unless given
             * @enum {string|null}
             */
            when_long?: "cut" | "slide" | null;
            /**
             * @description fill unless given
             * @enum {string|null}
             */
            when_short?: "fill" | "next" | null;
            /**
             * @description begin_late unless given
             * @enum {string|null}
             */
            when_late?: "begin_late" | "join" | null;
            /** @description Name of a break template; the grid's usual one unless given */
            breaks?: string | null;
        };
        /**
         * @example {
         *       "date": "2026-12-24",
         *       "template": "weekday",
         *       "override": "Christmas"
         *     }
         */
        GridCalendarDay: {
            /** Format: date */
            date: string;
            template: string | null;
            override: string | null;
        };
        /**
         * @example {
         *       "kind": "filtered",
         *       "library_ids": [
         *         1
         *       ],
         *       "genres": [
         *         "drama"
         *       ],
         *       "item_kinds": [
         *         "movie"
         *       ],
         *       "collection_ids": [],
         *       "query": null,
         *       "series_ids": null,
         *       "collection_id": null,
         *       "channel_id": null,
         *       "delay_minutes": null,
         *       "block": null,
         *       "days_back": null,
         *       "parts": null
         *     }
         */
        GridContent: {
            /** @enum {string|null} */
            kind?: "filtered" | "query" | "series" | "playlist" | "delayed" | "rerun" | "mix" | "off_air" | null;
            /** @description Of filtered */
            library_ids?: number[] | null;
            /** @description Of filtered: any of them */
            genres?: string[] | null;
            /** @description Of filtered */
            item_kinds?: string[] | null;
            /** @description Of filtered */
            collection_ids?: number[] | null;
            /** @description Of query: in the language of docs/search.md */
            query?: string | null;
            /** @description Of series */
            series_ids?: number[] | null;
            /**
             * Format: int64
             * @description Of playlist
             */
            collection_id?: number | null;
            /**
             * Format: int64
             * @description Of delayed
             */
            channel_id?: number | null;
            /**
             * Format: int32
             * @description Of delayed
             */
            delay_minutes?: number | null;
            /** @description Of rerun: the id of another block */
            block?: string | null;
            /**
             * Format: int32
             * @description Of rerun: broadcast days before; 0 for the same day
             */
            days_back?: number | null;
            /** @description Of mix */
            parts?: components["schemas"]["GridPart"][] | null;
        };
        /**
         * @example {
         *       "date": "2026-11-21",
         *       "template": "weekday",
         *       "override": null,
         *       "planned_seconds": 86000.5,
         *       "gap_seconds": 399.5,
         *       "cut_seconds": 0,
         *       "health": 100
         *     }
         */
        GridDay: {
            /** Format: date */
            date: string;
            template: string | null;
            override: string | null;
            /** Format: double */
            planned_seconds: number;
            /** Format: double */
            gap_seconds: number;
            /** Format: double */
            cut_seconds: number;
            /** Format: int32 */
            health: number;
        };
        /**
         * @example {
         *       "name": "family time",
         *       "from": "06:00",
         *       "to": "20:00",
         *       "days": [],
         *       "oldest_audience": 12,
         *       "unrated": true
         *     }
         */
        GridDaypart: {
            name?: string | null;
            from?: string | null;
            /** @description Before from: it goes over midnight */
            to?: string | null;
            /** @description In lower case; none for all */
            days?: string[] | null;
            /**
             * Format: int32
             * @description What is rated above this age does not air; null for no limit
             */
            oldest_audience?: number | null;
            /** @description Whether what has no rating may air; it may unless given */
            unrated?: boolean | null;
        };
        /**
         * @example {
         *       "severity": "error",
         *       "code": "empty_content",
         *       "where": "Prime Movies, weekday 20:00",
         *       "why": "No item matches: nothing in the chosen collections can air.",
         *       "what_to_do": "Choose another content for the block, or add what it looks for to the libraries.",
         *       "at": null,
         *       "block": "prime-movies"
         *     }
         */
        GridFinding: {
            severity: components["schemas"]["Severity"];
            code: components["schemas"]["Code"];
            where: string;
            why: string;
            what_to_do: string;
            /** Format: date-time */
            at: string | null;
            block: string | null;
        };
        /**
         * @example {
         *       "findings": [
         *         {
         *           "severity": "error",
         *           "code": "empty_content",
         *           "where": "Prime Movies, weekday 20:00",
         *           "why": "No item matches: nothing in the chosen collections can air.",
         *           "what_to_do": "Choose another content for the block, or add what it looks for to the libraries.",
         *           "at": null,
         *           "block": "prime-movies"
         *         }
         *       ]
         *     }
         */
        GridFindings: {
            findings: components["schemas"]["GridFinding"][];
        };
        /**
         * @example {
         *       "name": "Christmas",
         *       "when": {
         *         "kind": "yearly",
         *         "first": "12-24",
         *         "last": "12-26",
         *         "nth": null,
         *         "weekday": null,
         *         "month": null,
         *         "first_day": null,
         *         "last_day": null
         *       },
         *       "template": "weekday",
         *       "priority": 10,
         *       "expires": null
         *     }
         */
        GridOverride: {
            name?: string | null;
            when?: components["schemas"]["GridWhen"] | null;
            /** @description The template that airs instead */
            template?: string | null;
            /**
             * Format: int32
             * @description The highest wins; 0 unless given
             */
            priority?: number | null;
            /**
             * Format: date
             * @description The last day on which it may happen; null for never
             */
            expires?: string | null;
        };
        /**
         * @example {
         *       "content": {
         *         "kind": "filtered",
         *         "library_ids": [
         *           1
         *         ],
         *         "genres": [
         *           "drama"
         *         ],
         *         "item_kinds": [
         *           "movie"
         *         ],
         *         "collection_ids": [],
         *         "query": null,
         *         "series_ids": null,
         *         "collection_id": null,
         *         "channel_id": null,
         *         "delay_minutes": null,
         *         "block": null,
         *         "days_back": null,
         *         "parts": null
         *       },
         *       "weight": 3
         *     }
         */
        GridPart: {
            /** @description filtered, query, series or playlist */
            content?: components["schemas"]["GridContent"] | null;
            /**
             * Format: int32
             * @description Its share against those of the others; 1 unless given
             */
            weight?: number | null;
        };
        /**
         * @example {
         *       "name": "weekday",
         *       "blocks": [
         *         {
         *           "id": "prime-movies",
         *           "title": "Prime Movies",
         *           "start": "20:00",
         *           "minutes": 120,
         *           "content": {
         *             "kind": "filtered",
         *             "library_ids": [
         *               1
         *             ],
         *             "genres": [
         *               "drama"
         *             ],
         *             "item_kinds": [
         *               "movie"
         *             ],
         *             "collection_ids": [],
         *             "query": null,
         *             "series_ids": null,
         *             "collection_id": null,
         *             "channel_id": null,
         *             "delay_minutes": null,
         *             "block": null,
         *             "days_back": null,
         *             "parts": null
         *           },
         *           "order": "shuffle",
         *           "amount": {
         *             "kind": "fill",
         *             "count": null,
         *             "minutes": null,
         *             "time": null
         *           },
         *           "start_mode": "hard",
         *           "grace_minutes": null,
         *           "align_minutes": 0,
         *           "when_long": "slide",
         *           "when_short": "fill",
         *           "when_late": "begin_late",
         *           "breaks": null
         *         }
         *       ]
         *     }
         */
        GridTemplate: {
            name?: string | null;
            blocks?: components["schemas"]["GridBlock"][] | null;
        };
        /**
         * @example {
         *       "airings": [
         *         {
         *           "id": 1204,
         *           "channel_id": 1,
         *           "start": "2026-11-21T20:00:00.000Z",
         *           "stop": "2026-11-21T20:58:12.400Z",
         *           "duration_seconds": 3492.4,
         *           "item_id": 311,
         *           "kind": "episode",
         *           "title": "The Wire",
         *           "subtitle": "The Detail",
         *           "season": 1,
         *           "episode": 2,
         *           "year": 2002,
         *           "description": "",
         *           "genres": [
         *             "TV"
         *           ],
         *           "origin": "generated",
         *           "rule": "genre_auto: series 3",
         *           "reason": "next episode of the series",
         *           "block": "prime-movies",
         *           "image_url": "/api/catalog/items/311/image",
         *           "in_seconds": 0,
         *           "item_seconds": 3492.4,
         *           "locked": true,
         *           "locked_by_hand": false
         *         }
         *       ],
         *       "findings": [
         *         {
         *           "severity": "error",
         *           "code": "empty_content",
         *           "where": "Prime Movies, weekday 20:00",
         *           "why": "No item matches: nothing in the chosen collections can air.",
         *           "what_to_do": "Choose another content for the block, or add what it looks for to the libraries.",
         *           "at": null,
         *           "block": "prime-movies"
         *         }
         *       ],
         *       "days": [
         *         {
         *           "date": "2026-11-21",
         *           "template": "weekday",
         *           "override": null,
         *           "planned_seconds": 86000.5,
         *           "gap_seconds": 399.5,
         *           "cut_seconds": 0,
         *           "health": 100
         *         }
         *       ],
         *       "difference": {
         *         "same": 40,
         *         "changed": 3,
         *         "moved": 61,
         *         "added": 9,
         *         "gone": 11,
         *         "from": "2026-11-21T20:14:00.000Z",
         *         "following_channels": 1,
         *         "following_entries": 76
         *       }
         *     }
         */
        GridTrial: {
            airings: components["schemas"]["Airing"][];
            findings: components["schemas"]["GridFinding"][];
            days: components["schemas"]["GridDay"][];
            difference: components["schemas"]["PlanDifference"];
        };
        /**
         * @example {
         *       "monday": "weekday",
         *       "tuesday": "weekday",
         *       "wednesday": "weekday",
         *       "thursday": "weekday",
         *       "friday": "weekday",
         *       "saturday": "weekday",
         *       "sunday": "weekday"
         *     }
         */
        GridWeek: {
            monday?: string | null;
            tuesday?: string | null;
            wednesday?: string | null;
            thursday?: string | null;
            friday?: string | null;
            saturday?: string | null;
            sunday?: string | null;
        };
        /**
         * @example {
         *       "kind": "yearly",
         *       "first": "12-24",
         *       "last": "12-26",
         *       "nth": null,
         *       "weekday": null,
         *       "month": null,
         *       "first_day": null,
         *       "last_day": null
         *     }
         */
        GridWhen: {
            /** @enum {string|null} */
            kind?: "between" | "yearly" | "nth_weekday" | "easter" | null;
            /** @description Of between: 2026-12-24. Of yearly: 12-24 */
            first?: string | null;
            /** @description The last day, likewise; that day included */
            last?: string | null;
            /**
             * Format: int32
             * @description Of nth_weekday: -1 for the last
             */
            nth?: number | null;
            /** @description Of nth_weekday */
            weekday?: string | null;
            /**
             * Format: int32
             * @description Of nth_weekday
             */
            month?: number | null;
            /**
             * Format: int32
             * @description Of easter: days after Easter Sunday
             */
            first_day?: number | null;
            /**
             * Format: int32
             * @description Of easter: likewise, that day included
             */
            last_day?: number | null;
        };
        /**
         * @example {
         *       "from": "2026-11-21T20:00:00.000Z",
         *       "to": "2026-11-22T20:00:00.000Z",
         *       "channels": [
         *         {
         *           "channel_id": 1,
         *           "airings": [
         *             {
         *               "id": 1204,
         *               "channel_id": 1,
         *               "start": "2026-11-21T20:00:00.000Z",
         *               "stop": "2026-11-21T20:58:12.400Z",
         *               "duration_seconds": 3492.4,
         *               "item_id": 311,
         *               "kind": "episode",
         *               "title": "The Wire",
         *               "subtitle": "The Detail",
         *               "season": 1,
         *               "episode": 2,
         *               "year": 2002,
         *               "description": "",
         *               "genres": [
         *                 "TV"
         *               ],
         *               "origin": "generated",
         *               "rule": "genre_auto: series 3",
         *               "reason": "next episode of the series",
         *               "block": null,
         *               "image_url": "/api/catalog/items/311/image",
         *               "in_seconds": 0,
         *               "item_seconds": 3492.4,
         *               "locked": true,
         *               "locked_by_hand": false
         *             }
         *           ]
         *         }
         *       ]
         *     }
         */
        GuideWindow: {
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            to: string;
            channels: components["schemas"]["ChannelSchedule"][];
        };
        /**
         * @example {
         *       "id": 311,
         *       "kind": "episode",
         *       "title": "The Detail",
         *       "series_id": 3,
         *       "series_title": "The Wire",
         *       "season": 1,
         *       "episode": 2,
         *       "year": 2002,
         *       "genres": [
         *         "TV"
         *       ],
         *       "description": "",
         *       "duration_seconds": 3492.4,
         *       "library_id": 2,
         *       "source_id": 1,
         *       "state": "available",
         *       "reason": "",
         *       "image_url": "/api/catalog/items/311/image",
         *       "added_at": "2026-11-21T20:00:00.000Z",
         *       "video": {
         *         "codec": "h264",
         *         "width": 1920,
         *         "height": 1080,
         *         "frame_rate": 23.976,
         *         "dynamic_range": "sdr",
         *         "interlaced": false
         *       },
         *       "audio": [
         *         {
         *           "codec": "aac",
         *           "channels": 2,
         *           "language": "eng"
         *         }
         *       ],
         *       "treatment": "copy",
         *       "original_title": "",
         *       "last_episode": null,
         *       "premiered": "2002-06-09",
         *       "rating": {
         *         "system": "us-tv",
         *         "code": "TV-MA",
         *         "min_age": 17,
         *         "descriptors": [
         *           "L",
         *           "V"
         *         ],
         *         "raw": "TV-MA-LV"
         *       },
         *       "dayparts": [
         *         "late"
         *       ],
         *       "holidays": [],
         *       "company": "",
         *       "category": "",
         *       "demographic": "",
         *       "tags": [
         *         "baltimore"
         *       ],
         *       "break_count": 4,
         *       "edited": true,
         *       "sources": [
         *         1,
         *         2
         *       ],
         *       "last_aired_at": "2026-11-20T21:00:00.000Z",
         *       "air_count": 3,
         *       "poster_url": "/api/catalog/series/3/art/primary",
         *       "in_seconds": null,
         *       "out_seconds": 3470
         *     }
         */
        Item: {
            /** Format: int64 */
            id: number;
            kind: components["schemas"]["ItemKind"];
            title: string;
            /** Format: int64 */
            series_id: number | null;
            series_title: string | null;
            /** Format: int32 */
            season: number | null;
            /** Format: int32 */
            episode: number | null;
            /** Format: int32 */
            year: number | null;
            genres: string[];
            description: string;
            /** Format: double */
            duration_seconds: number;
            /** Format: int64 */
            library_id: number;
            /** Format: int64 */
            source_id: number;
            state: components["schemas"]["ItemState"];
            reason: string;
            image_url: string | null;
            /** Format: date-time */
            added_at: string;
            video: components["schemas"]["ItemVideo"] | null;
            audio: components["schemas"]["ItemAudio"][];
            /**
             * @description What a channel of the standard format will probably do with it
             * @enum {string|null}
             */
            treatment: "copy" | "copy_video" | "transcode" | "card" | null;
            original_title: string;
            /** Format: int32 */
            last_episode: number | null;
            /** @description A date: year, month and day */
            premiered: string | null;
            rating: components["schemas"]["ItemRating"] | null;
            dayparts: string[];
            holidays: string[];
            /** @description Whose commercial it is */
            company: string;
            category: string;
            demographic: string;
            tags: string[];
            /**
             * Format: int32
             * @description Breakpoints that may be used
             */
            break_count: number;
            /** @description Whether people changed something */
            edited: boolean;
            /** @description All sources that list it, the preferred first */
            sources: number[];
            /** Format: date-time */
            last_aired_at: string | null;
            /** Format: int32 */
            air_count: number;
            poster_url: string | null;
            /**
             * Format: double
             * @description Where it begins to air
             */
            in_seconds: number | null;
            /**
             * Format: double
             * @description Where it ends
             */
            out_seconds: number | null;
        };
        /**
         * @example {
         *       "codec": "aac",
         *       "channels": 2,
         *       "language": "eng"
         *     }
         */
        ItemAudio: {
            codec: string;
            /** Format: int32 */
            channels: number;
            language: string;
        };
        /**
         * @example {
         *       "id": 311,
         *       "kind": "episode",
         *       "title": "The Detail",
         *       "series_id": 3,
         *       "series_title": "The Wire",
         *       "season": 1,
         *       "episode": 2,
         *       "year": 2002,
         *       "genres": [
         *         "TV"
         *       ],
         *       "description": "",
         *       "duration_seconds": 3492.4,
         *       "library_id": 2,
         *       "source_id": 1,
         *       "state": "available",
         *       "reason": "",
         *       "image_url": "/api/catalog/items/311/image",
         *       "added_at": "2026-11-21T20:00:00.000Z",
         *       "video": {
         *         "codec": "h264",
         *         "width": 1920,
         *         "height": 1080,
         *         "frame_rate": 23.976,
         *         "dynamic_range": "sdr",
         *         "interlaced": false
         *       },
         *       "audio": [
         *         {
         *           "codec": "aac",
         *           "channels": 2,
         *           "language": "eng"
         *         }
         *       ],
         *       "treatment": "copy",
         *       "files": [
         *         {
         *           "id": 311,
         *           "path": "/media/TV/The Wire/Season 1/The Wire S01E02 The Detail.mkv",
         *           "size_bytes": 1204000000,
         *           "container": "matroska",
         *           "duration_seconds": 3492.4,
         *           "state": "available",
         *           "reason": "",
         *           "streams": [
         *             {
         *               "index": 0,
         *               "kind": "video",
         *               "codec": "h264",
         *               "profile": "High",
         *               "width": 1920,
         *               "height": 1080,
         *               "frame_rate": 23.976,
         *               "channels": 0,
         *               "sample_rate": 0,
         *               "language": "und",
         *               "title": "",
         *               "is_default": true,
         *               "forced": false
         *             }
         *           ],
         *           "source_id": 1,
         *           "version": 0,
         *           "part": 0,
         *           "location": "local",
         *           "preferred": true
         *         }
         *       ],
         *       "chapters": [
         *         {
         *           "start_seconds": 0,
         *           "end_seconds": 301.5,
         *           "title": "Opening"
         *         }
         *       ],
         *       "original_title": "",
         *       "last_episode": null,
         *       "premiered": "2002-06-09",
         *       "rating": {
         *         "system": "us-tv",
         *         "code": "TV-MA",
         *         "min_age": 17,
         *         "descriptors": [
         *           "L",
         *           "V"
         *         ],
         *         "raw": "TV-MA-LV"
         *       },
         *       "dayparts": [
         *         "late"
         *       ],
         *       "holidays": [],
         *       "company": "",
         *       "category": "",
         *       "demographic": "",
         *       "tags": [
         *         "baltimore"
         *       ],
         *       "break_count": 4,
         *       "edited": true,
         *       "sources": [
         *         1,
         *         2
         *       ],
         *       "last_aired_at": "2026-11-20T21:00:00.000Z",
         *       "air_count": 3,
         *       "poster_url": "/api/catalog/series/3/art/primary",
         *       "in_seconds": null,
         *       "out_seconds": 3470,
         *       "sort_title": "",
         *       "tagline": "",
         *       "studios": [
         *         "HBO"
         *       ],
         *       "countries": [
         *         "us"
         *       ],
         *       "people": [
         *         {
         *           "name": "Dominic West",
         *           "role": "Jimmy McNulty",
         *           "kind": "actor"
         *         }
         *       ],
         *       "ids": {
         *         "imdb": "tt0749421",
         *         "tvdb": "297989"
         *       },
         *       "warnings": [
         *         "language"
         *       ],
         *       "notes": "",
         *       "loudness_lufs": -24.3,
         *       "backdrop_url": null,
         *       "logo_url": null,
         *       "fields": [
         *         {
         *           "field": "title",
         *           "value": "The Detail",
         *           "origin": "edit",
         *           "source_id": null,
         *           "overrides": "Detail, The",
         *           "edited_at": "2026-11-21T20:00:00.000Z"
         *         }
         *       ],
         *       "listings": [
         *         {
         *           "source_item_id": 311,
         *           "source_id": 1,
         *           "source_name": "media",
         *           "library_id": 2,
         *           "library_name": "TV",
         *           "key": "/media/TV/The Wire/Season 1/The Wire S01E02 The Detail.mkv",
         *           "preferred": true
         *         }
         *       ],
         *       "markers": [
         *         {
         *           "kind": "intro",
         *           "start_seconds": 0,
         *           "end_seconds": 92.5,
         *           "title": "",
         *           "origin": "source"
         *         }
         *       ],
         *       "breakpoints": [
         *         {
         *           "id": 57600000,
         *           "at_seconds": 640,
         *           "source": "user",
         *           "confidence": 1,
         *           "state": "confirmed",
         *           "note": "after the bridge"
         *         }
         *       ],
         *       "airings": [
         *         {
         *           "channel_id": 1,
         *           "channel_number": 1,
         *           "channel_name": "Prime",
         *           "start": "2026-11-21T20:00:00.000Z",
         *           "stop": "2026-11-21T20:58:12.400Z"
         *         }
         *       ]
         *     }
         */
        ItemDetail: {
            /** Format: int64 */
            id: number;
            kind: components["schemas"]["ItemKind"];
            title: string;
            /** Format: int64 */
            series_id: number | null;
            series_title: string | null;
            /** Format: int32 */
            season: number | null;
            /** Format: int32 */
            episode: number | null;
            /** Format: int32 */
            year: number | null;
            genres: string[];
            description: string;
            /** Format: double */
            duration_seconds: number;
            /** Format: int64 */
            library_id: number;
            /** Format: int64 */
            source_id: number;
            state: components["schemas"]["ItemState"];
            reason: string;
            image_url: string | null;
            /** Format: date-time */
            added_at: string;
            video: components["schemas"]["ItemVideo"] | null;
            audio: components["schemas"]["ItemAudio"][];
            /**
             * @description What a channel of the standard format will probably do with it
             * @enum {string|null}
             */
            treatment: "copy" | "copy_video" | "transcode" | "card" | null;
            original_title: string;
            /** Format: int32 */
            last_episode: number | null;
            /** @description A date: year, month and day */
            premiered: string | null;
            rating: components["schemas"]["ItemRating"] | null;
            dayparts: string[];
            holidays: string[];
            /** @description Whose commercial it is */
            company: string;
            category: string;
            demographic: string;
            tags: string[];
            /**
             * Format: int32
             * @description Breakpoints that may be used
             */
            break_count: number;
            /** @description Whether people changed something */
            edited: boolean;
            /** @description All sources that list it, the preferred first */
            sources: number[];
            /** Format: date-time */
            last_aired_at: string | null;
            /** Format: int32 */
            air_count: number;
            poster_url: string | null;
            /**
             * Format: double
             * @description Where it begins to air
             */
            in_seconds: number | null;
            /**
             * Format: double
             * @description Where it ends
             */
            out_seconds: number | null;
            sort_title: string;
            tagline: string;
            studios: string[];
            countries: string[];
            people: components["schemas"]["ItemPerson"][];
            /** @description At imdb, tmdb, tvdb and others */
            ids: {
                [key: string]: string;
            };
            warnings: string[];
            notes: string;
            /** Format: double */
            loudness_lufs: number | null;
            backdrop_url: string | null;
            logo_url: string | null;
            fields: components["schemas"]["FieldOrigin"][];
            listings: components["schemas"]["ItemListing"][];
            files: components["schemas"]["ItemFile"][];
            chapters: components["schemas"]["Chapter"][];
            markers: components["schemas"]["ItemMarker"][];
            breakpoints: components["schemas"]["Breakpoint"][];
            airings: components["schemas"]["NextAiring"][];
        };
        /**
         * @example {
         *       "id": 12,
         *       "title": "company, tags, holidays of 2 items",
         *       "at": "2026-11-21T20:00:00.000Z",
         *       "items": 2,
         *       "undone": false
         *     }
         */
        ItemEdit: {
            /** Format: int64 */
            id: number;
            title: string;
            /** Format: date-time */
            at: string;
            /** Format: int32 */
            items: number;
            undone: boolean;
        };
        /**
         * @example {
         *       "title": "The Detail",
         *       "genres": [
         *         "Drama",
         *         "Crime"
         *       ],
         *       "year": 2002,
         *       "description": "Second episode.",
         *       "rating": "TV-MA",
         *       "dayparts": [
         *         "late"
         *       ],
         *       "out_seconds": 3470,
         *       "loudness_lufs": null
         *     }
         */
        ItemEditRequest: {
            title?: string | null;
            original_title?: string | null;
            /** @description What it is put in order by, in place of the title */
            sort_title?: string | null;
            description?: string | null;
            tagline?: string | null;
            /**
             * Format: int32
             * @description 1850 to 2200; 0 takes it away
             */
            year?: number | null;
            /**
             * Format: date
             * @description Year, month and day
             * @example 2002-06-09
             */
            premiered?: string | null;
            /**
             * Format: int32
             * @description Of an episode
             */
            season?: number | null;
            /**
             * Format: int32
             * @description Of an episode
             */
            episode?: number | null;
            /**
             * Format: int32
             * @description Of a file that holds several
             */
            last_episode?: number | null;
            kind?: components["schemas"]["ItemKind"] | null;
            /** @description In place of the present ones; each of at most 60 characters */
            genres?: string[] | null;
            tags?: string[] | null;
            /** @description As boards write it, in any form */
            rating?: string | null;
            /** @description Preferred parts of the day */
            dayparts?: string[] | null;
            /** @description Seasons of the year it belongs to */
            holidays?: string[] | null;
            /** @description Whose commercial it is */
            company?: string | null;
            /** @description What the commercial is for */
            category?: string | null;
            demographic?: string | null;
            warnings?: string[] | null;
            notes?: string | null;
            /**
             * Format: double
             * @description Where it begins to air
             */
            in_seconds?: number | null;
            /**
             * Format: double
             * @description Where it ends
             */
            out_seconds?: number | null;
            /** Format: double */
            loudness_lufs?: number | null;
        };
        /**
         * @example {
         *       "id": 311,
         *       "path": "/media/TV/The Wire/Season 1/The Wire S01E02 The Detail.mkv",
         *       "size_bytes": 1204000000,
         *       "container": "matroska",
         *       "duration_seconds": 3492.4,
         *       "state": "available",
         *       "reason": "",
         *       "streams": [
         *         {
         *           "index": 0,
         *           "kind": "video",
         *           "codec": "h264",
         *           "profile": "High",
         *           "width": 1920,
         *           "height": 1080,
         *           "frame_rate": 23.976,
         *           "channels": 0,
         *           "sample_rate": 0,
         *           "language": "und",
         *           "title": "",
         *           "is_default": true,
         *           "forced": false
         *         }
         *       ],
         *       "source_id": 1,
         *       "version": 0,
         *       "part": 0,
         *       "location": "local",
         *       "preferred": true
         *     }
         */
        ItemFile: {
            /** Format: int64 */
            id: number;
            path: string;
            /** Format: int64 */
            size_bytes: number;
            container: string;
            /** Format: double */
            duration_seconds: number;
            state: components["schemas"]["ItemState"];
            reason: string;
            streams: components["schemas"]["FileStream"][];
            /** Format: int64 */
            source_id: number;
            /**
             * Format: int32
             * @description Versions are alternatives
             */
            version: number;
            /**
             * Format: int32
             * @description The parts of a version air one after the other
             */
            part: number;
            /** @enum {string} */
            location: "local" | "remote" | "missing";
            /** @description Whether it belongs to the version that airs */
            preferred: boolean;
        };
        /**
         * @example {
         *       "source_item_id": 311,
         *       "source_id": 1,
         *       "source_name": "media",
         *       "library_id": 2,
         *       "library_name": "TV",
         *       "key": "/media/TV/The Wire/Season 1/The Wire S01E02 The Detail.mkv",
         *       "preferred": true
         *     }
         */
        ItemListing: {
            /** Format: int64 */
            source_item_id: number;
            /** Format: int64 */
            source_id: number;
            source_name: string;
            /** Format: int64 */
            library_id: number;
            library_name: string;
            key: string;
            preferred: boolean;
        };
        /**
         * @example {
         *       "kind": "intro",
         *       "start_seconds": 0,
         *       "end_seconds": 92.5,
         *       "title": "",
         *       "origin": "source"
         *     }
         */
        ItemMarker: {
            /** @enum {string} */
            kind: "intro" | "outro" | "recap" | "preview" | "commercial" | "chapter";
            /** Format: double */
            start_seconds: number;
            /** Format: double */
            end_seconds: number;
            title: string;
            /** @enum {string} */
            origin: "source" | "file";
        };
        /**
         * @example {
         *       "total": 1880,
         *       "offset": 0,
         *       "items": [
         *         {
         *           "id": 311,
         *           "kind": "episode",
         *           "title": "The Detail",
         *           "series_id": 3,
         *           "series_title": "The Wire",
         *           "season": 1,
         *           "episode": 2,
         *           "year": 2002,
         *           "genres": [
         *             "TV"
         *           ],
         *           "description": "",
         *           "duration_seconds": 3492.4,
         *           "library_id": 2,
         *           "source_id": 1,
         *           "state": "available",
         *           "reason": "",
         *           "image_url": "/api/catalog/items/311/image",
         *           "added_at": "2026-11-21T20:00:00.000Z",
         *           "video": {
         *             "codec": "h264",
         *             "width": 1920,
         *             "height": 1080,
         *             "frame_rate": 23.976,
         *             "dynamic_range": "sdr",
         *             "interlaced": false
         *           },
         *           "audio": [
         *             {
         *               "codec": "aac",
         *               "channels": 2,
         *               "language": "eng"
         *             }
         *           ],
         *           "treatment": "copy",
         *           "original_title": "",
         *           "last_episode": null,
         *           "premiered": "2002-06-09",
         *           "rating": {
         *             "system": "us-tv",
         *             "code": "TV-MA",
         *             "min_age": 17,
         *             "descriptors": [
         *               "L",
         *               "V"
         *             ],
         *             "raw": "TV-MA-LV"
         *           },
         *           "dayparts": [
         *             "late"
         *           ],
         *           "holidays": [],
         *           "company": "",
         *           "category": "",
         *           "demographic": "",
         *           "tags": [
         *             "baltimore"
         *           ],
         *           "break_count": 4,
         *           "edited": true,
         *           "sources": [
         *             1,
         *             2
         *           ],
         *           "last_aired_at": "2026-11-20T21:00:00.000Z",
         *           "air_count": 3,
         *           "poster_url": "/api/catalog/series/3/art/primary",
         *           "in_seconds": null,
         *           "out_seconds": 3470
         *         }
         *       ]
         *     }
         */
        ItemPage: {
            /** Format: int32 */
            total: number;
            /** Format: int32 */
            offset: number;
            items: components["schemas"]["Item"][];
        };
        /**
         * @example {
         *       "name": "Dominic West",
         *       "role": "Jimmy McNulty",
         *       "kind": "actor"
         *     }
         */
        ItemPerson: {
            name: string;
            role: string;
            kind: string;
        };
        /**
         * @example {
         *       "system": "us-tv",
         *       "code": "TV-MA",
         *       "min_age": 17,
         *       "descriptors": [
         *         "L",
         *         "V"
         *       ],
         *       "raw": "TV-MA-LV"
         *     }
         */
        ItemRating: {
            system: string;
            code: string;
            /** Format: int32 */
            min_age: number | null;
            descriptors: string[];
            raw: string;
        };
        /** @enum {string} */
        ItemState: "available" | "unavailable" | "unusable" | "pending";
        /**
         * @example {
         *       "codec": "h264",
         *       "width": 1920,
         *       "height": 1080,
         *       "frame_rate": 23.976,
         *       "dynamic_range": "sdr",
         *       "interlaced": false
         *     }
         */
        ItemVideo: {
            codec: string;
            /** Format: int32 */
            width: number;
            /** Format: int32 */
            height: number;
            /** Format: double */
            frame_rate: number;
            dynamic_range: string;
            interlaced: boolean;
        };
        /**
         * @example {
         *       "id": "c61f",
         *       "name": "The Detail",
         *       "type": "Episode",
         *       "is_folder": false,
         *       "series_name": "The Wire",
         *       "season": 1,
         *       "episode": 2,
         *       "year": 2002,
         *       "duration_seconds": 3492.4,
         *       "child_count": 0,
         *       "overview": "",
         *       "genres": [
         *         "Drama"
         *       ]
         *     }
         */
        JellyfinItem: {
            id: string;
            name: string;
            /** @description As Jellyfin calls it: Series, Season, Episode, Movie, Folder */
            type: string;
            is_folder: boolean;
            series_name: string | null;
            /** Format: int32 */
            season: number | null;
            /** Format: int32 */
            episode: number | null;
            /** Format: int32 */
            year: number | null;
            /** Format: double */
            duration_seconds: number | null;
            /** Format: int64 */
            child_count: number;
            overview: string;
            genres: string[];
        };
        /**
         * @example {
         *       "total": 1,
         *       "offset": 0,
         *       "items": [
         *         {
         *           "id": "c61f",
         *           "name": "The Detail",
         *           "type": "Episode",
         *           "is_folder": false,
         *           "series_name": "The Wire",
         *           "season": 1,
         *           "episode": 2,
         *           "year": 2002,
         *           "duration_seconds": 3492.4,
         *           "child_count": 0,
         *           "overview": "",
         *           "genres": [
         *             "Drama"
         *           ]
         *         }
         *       ]
         *     }
         */
        JellyfinItemPage: {
            /** Format: int64 */
            total: number;
            /** Format: int64 */
            offset: number;
            items: components["schemas"]["JellyfinItem"][];
        };
        /**
         * @example {
         *       "id": 17,
         *       "kind": "scan",
         *       "subject": 1,
         *       "title": "Scan media",
         *       "state": "running",
         *       "step": "Reading 1902 new or changed files",
         *       "done": 640,
         *       "total": 1902,
         *       "fraction": 0.336,
         *       "rate_per_second": 81.4,
         *       "seconds_left": 15.5,
         *       "message": "",
         *       "created_at": "2026-11-21T20:00:00.000Z",
         *       "started_at": "2026-11-21T20:00:00.000Z",
         *       "ended_at": null
         *     }
         */
        Job: {
            /** Format: int64 */
            id: number;
            kind: components["schemas"]["JobKind"];
            /** Format: int64 */
            subject: number | null;
            title: string;
            state: components["schemas"]["JobState"];
            step: string;
            /** Format: int64 */
            done: number;
            /** Format: int64 */
            total: number;
            /** Format: double */
            fraction: number | null;
            /** Format: double */
            rate_per_second: number | null;
            /** Format: double */
            seconds_left: number | null;
            message: string;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            started_at: string | null;
            /** Format: date-time */
            ended_at: string | null;
        };
        /** @enum {string} */
        JobKind: "scan" | "breakpoints" | "edit" | "demo" | "reindex";
        /** @enum {string} */
        JobState: "queued" | "running" | "done" | "failed" | "cancelled";
        /**
         * @example {
         *       "id": 2,
         *       "source_id": 1,
         *       "key": "TV",
         *       "name": "TV",
         *       "kind": "shows",
         *       "item_count": 412,
         *       "state": "ready",
         *       "message": "",
         *       "last_sync_at": null
         *     }
         */
        Library: {
            /** Format: int64 */
            id: number;
            /** Format: int64 */
            source_id: number;
            key: string;
            name: string;
            kind: components["schemas"]["LibraryKind"];
            /** Format: int32 */
            item_count: number;
            state: components["schemas"]["LibraryState"];
            message: string;
            /** Format: date-time */
            last_sync_at: string | null;
        };
        /** @enum {string} */
        LibraryKind: "movies" | "shows" | "music_videos" | "clips" | "mixed";
        /** @enum {string} */
        LibraryState: "ready" | "unconfirmed" | "error";
        /**
         * @example {
         *       "genres": [
         *         "Christmas"
         *       ],
         *       "tags": []
         *     }
         */
        ListEditRequest: {
            genres?: string[] | null;
            tags?: string[] | null;
            dayparts?: string[] | null;
            holidays?: string[] | null;
            warnings?: string[] | null;
        };
        /**
         * @example {
         *       "channel_id": 1,
         *       "item_id": 311,
         *       "start": "2026-11-21T20:00:00.000Z"
         *     }
         */
        ManualEntryRequest: {
            /** Format: int64 */
            channel_id: number;
            /** Format: int64 */
            item_id: number;
            /**
             * Format: date-time
             * @description Behind the lock horizon, a few minutes ahead, and within 60 days
             */
            start: string;
            /**
             * Format: date-time
             * @description Where it is cut; the item's end unless given
             */
            end?: string | null;
            /**
             * Format: double
             * @description Where in the item it begins
             * @default 0
             */
            in_seconds: number | null;
        };
        /**
         * @example {
         *       "entry": {
         *         "id": 1204,
         *         "channel_id": 1,
         *         "start": "2026-11-21T20:00:00.000Z",
         *         "stop": "2026-11-21T20:58:12.400Z",
         *         "duration_seconds": 3492.4,
         *         "item_id": 311,
         *         "kind": "episode",
         *         "title": "The Wire",
         *         "subtitle": "The Detail",
         *         "season": 1,
         *         "episode": 2,
         *         "year": 2002,
         *         "description": "",
         *         "genres": [
         *           "TV"
         *         ],
         *         "origin": "manual",
         *         "rule": "placed by hand",
         *         "reason": "Placed by hand.",
         *         "block": null,
         *         "image_url": "/api/catalog/items/311/image",
         *         "in_seconds": 0,
         *         "item_seconds": 3492.4,
         *         "locked": false,
         *         "locked_by_hand": false
         *       },
         *       "replaced": [
         *         1204,
         *         1205
         *       ],
         *       "message": "2 entries were replaced.",
         *       "undo": [
         *         {
         *           "edit": 1795291200000
         *         }
         *       ]
         *     }
         */
        ManualEntryResult: {
            /** @description What is there now; null when it was taken off. Its id is 0 in a dry run when it is new */
            entry: components["schemas"]["Airing"] | null;
            /** @description Ids of entries that lost their place */
            replaced: number[];
            message: string;
            /** @description What undoes it, for POST /api/schedules/undo */
            undo: components["schemas"]["UndoStep"][];
        };
        /**
         * @example {
         *       "results": [
         *         {
         *           "remote": "/media/films/Alien (1979).mkv",
         *           "local": "/mnt/media/films/Alien (1979).mkv",
         *           "found": true,
         *           "message": "The file is there."
         *         }
         *       ]
         *     }
         */
        MappingTrial: {
            results: components["schemas"]["TriedPath"][];
        };
        /**
         * @example {
         *       "source_id": 1,
         *       "mappings": [
         *         {
         *           "remote": "/media",
         *           "local": "/mnt/media"
         *         }
         *       ]
         *     }
         */
        MappingTrialRequest: {
            /**
             * Format: int64
             * @description Whose paths are tried, unless they are given
             */
            source_id?: number | null;
            /**
             * @description Of a server that is no source yet
             * @enum {string|null}
             */
            kind?: "jellyfin" | "plex" | null;
            location?: string | null;
            api_key?: string | null;
            username?: string | null;
            password?: string | null;
            token?: string | null;
            user_id?: string | null;
            mappings: components["schemas"]["PathMapping"][];
            /** @description As the server names them; some of its own unless given */
            paths?: string[] | null;
        };
        /**
         * @example {
         *       "name": "Den",
         *       "version": "10.11.8",
         *       "id": "4d2ac6bb"
         *     }
         */
        MediaServer: {
            name: string;
            version: string;
            id: string;
        };
        /**
         * @example {
         *       "other_id": 318
         *     }
         */
        MergeRequest: {
            /** Format: int64 */
            other_id: number;
        };
        /**
         * @example {
         *       "what": "channel",
         *       "name": "Prime",
         *       "change": "changed",
         *       "lines": [
         *         "- number: 1",
         *         "+ number: 7"
         *       ]
         *     }
         */
        NetworkChange: {
            /** @enum {string} */
            what: "channel" | "grid" | "collection" | "clip";
            name: string;
            /** @enum {string} */
            change: "added" | "changed" | "removed" | "unchanged";
            lines: string[];
        };
        /**
         * @example {
         *       "changes": [
         *         {
         *           "what": "channel",
         *           "name": "Prime",
         *           "change": "changed",
         *           "lines": [
         *             "- number: 1",
         *             "+ number: 7"
         *           ]
         *         }
         *       ],
         *       "problems": [
         *         {
         *           "line": 12,
         *           "column": 9,
         *           "message": "There is no library called ‘Media/Films’ here."
         *         }
         *       ]
         *     }
         */
        NetworkDifference: {
            changes: components["schemas"]["NetworkChange"][];
            problems: components["schemas"]["NetworkProblem"][];
        };
        /**
         * @example {
         *       "line": 12,
         *       "column": 9,
         *       "message": "There is no library called ‘Media/Films’ here."
         *     }
         */
        NetworkProblem: {
            /** Format: int32 */
            line: number;
            /** Format: int32 */
            column: number;
            message: string;
        };
        /**
         * @example {
         *       "channel_ids": [
         *         2
         *       ]
         *     }
         */
        NeverList: {
            channel_ids: number[];
        };
        /**
         * @example {
         *       "channel_ids": [
         *         2
         *       ]
         *     }
         */
        NeverRequest: {
            /** @description None for no channel */
            channel_ids?: number[] | null;
        };
        /**
         * @example {
         *       "channel_id": 1,
         *       "channel_number": 1,
         *       "channel_name": "Prime",
         *       "start": "2026-11-21T20:00:00.000Z",
         *       "stop": "2026-11-21T20:58:12.400Z"
         *     }
         */
        NextAiring: {
            /** Format: int64 */
            channel_id: number;
            /** Format: int32 */
            channel_number: number;
            channel_name: string;
            /** Format: date-time */
            start: string;
            /** Format: date-time */
            stop: string;
        };
        /**
         * @example {
         *       "now": {
         *         "id": 1204,
         *         "channel_id": 1,
         *         "start": "2026-11-21T20:00:00.000Z",
         *         "stop": "2026-11-21T20:58:12.400Z",
         *         "duration_seconds": 3492.4,
         *         "item_id": 311,
         *         "kind": "episode",
         *         "title": "The Wire",
         *         "subtitle": "The Detail",
         *         "season": 1,
         *         "episode": 2,
         *         "year": 2002,
         *         "description": "",
         *         "genres": [
         *           "TV"
         *         ],
         *         "origin": "generated",
         *         "rule": "genre_auto: series 3",
         *         "reason": "next episode of the series",
         *         "block": null,
         *         "image_url": "/api/catalog/items/311/image",
         *         "in_seconds": 0,
         *         "item_seconds": 3492.4,
         *         "locked": true,
         *         "locked_by_hand": false
         *       },
         *       "next": null,
         *       "position_seconds": 898.48
         *     }
         */
        NowAndNext: {
            now: components["schemas"]["Airing"] | null;
            next: components["schemas"]["Airing"] | null;
            /** Format: double */
            position_seconds: number;
        };
        /** @enum {string} */
        Packaging: "ts" | "fmp4";
        /**
         * @example {
         *       "remote": "/media",
         *       "local": "/mnt/media"
         *     }
         */
        PathMapping: {
            remote: string;
            local: string;
        };
        /**
         * @description Entries of the coming days, each counted once
         * @example {
         *       "same": 40,
         *       "changed": 3,
         *       "moved": 61,
         *       "added": 9,
         *       "gone": 11,
         *       "from": "2026-11-21T20:14:00.000Z",
         *       "following_channels": 1,
         *       "following_entries": 76
         *     }
         */
        PlanDifference: {
            /**
             * Format: int32
             * @description Entries that stay as they are
             */
            same: number;
            /**
             * Format: int32
             * @description At whose start something else airs, or the same with another length
             */
            changed: number;
            /**
             * Format: int32
             * @description That air up to twelve hours earlier or later
             */
            moved: number;
            /** Format: int32 */
            added: number;
            /** Format: int32 */
            gone: number;
            /**
             * Format: date-time
             * @description From when on something differs; null when nothing does
             */
            from: string | null;
            /**
             * Format: int32
             * @description Other channels that follow this one, as one that shows it later, on which something differs then
             */
            following_channels: number;
            /**
             * Format: int32
             * @description Entries that differ on those channels
             */
            following_entries: number;
        };
        /**
         * @description continue plans only what is missing; refresh plans anew what is not yet on its way to viewers, and series and shuffles go on; reset lets them begin from the start. Unless given, anew decides
         * @enum {string|null}
         */
        PlanMode: "continue" | "refresh" | "reset" | null;
        /**
         * @example {
         *       "source_item_id": 311,
         *       "file_id": null
         *     }
         */
        PreferenceRequest: {
            /** Format: int64 */
            source_item_id?: number | null;
            /**
             * Format: int64
             * @description Any part of the version
             */
            file_id?: number | null;
        };
        /**
         * @example {
         *       "type": "urn:genlock:problem:validation",
         *       "title": "The request has mistakes",
         *       "status": 400,
         *       "detail": "number must be 1 to 99999.",
         *       "code": "validation",
         *       "errors": [
         *         {
         *           "field": "number",
         *           "message": "must be 1 to 99999",
         *           "offset": null,
         *           "length": null,
         *           "suggestion": null
         *         }
         *       ]
         *     }
         */
        Problem: {
            type: string;
            title: string;
            /** Format: int32 */
            status: number;
            detail: string;
            code: string;
            errors: components["schemas"]["FieldProblem"][];
        };
        /**
         * @example {
         *       "zone": "Europe/Berlin",
         *       "day_start": "06:00",
         *       "dayparts": [
         *         {
         *           "name": "family time",
         *           "from": "06:00",
         *           "to": "20:00",
         *           "days": [],
         *           "oldest_audience": 12,
         *           "unrated": true
         *         }
         *       ],
         *       "templates": [
         *         {
         *           "name": "weekday",
         *           "blocks": [
         *             {
         *               "id": "prime-movies",
         *               "title": "Prime Movies",
         *               "start": "20:00",
         *               "minutes": 120,
         *               "content": {
         *                 "kind": "filtered",
         *                 "library_ids": [
         *                   1
         *                 ],
         *                 "genres": [
         *                   "drama"
         *                 ],
         *                 "item_kinds": [
         *                   "movie"
         *                 ],
         *                 "collection_ids": [],
         *                 "query": null,
         *                 "series_ids": null,
         *                 "collection_id": null,
         *                 "channel_id": null,
         *                 "delay_minutes": null,
         *                 "block": null,
         *                 "days_back": null,
         *                 "parts": null
         *               },
         *               "order": "shuffle",
         *               "amount": {
         *                 "kind": "fill",
         *                 "count": null,
         *                 "minutes": null,
         *                 "time": null
         *               },
         *               "start_mode": "hard",
         *               "grace_minutes": null,
         *               "align_minutes": 0,
         *               "when_long": "slide",
         *               "when_short": "fill",
         *               "when_late": "begin_late",
         *               "breaks": null
         *             }
         *           ]
         *         }
         *       ],
         *       "week": {
         *         "monday": "weekday",
         *         "tuesday": "weekday",
         *         "wednesday": "weekday",
         *         "thursday": "weekday",
         *         "friday": "weekday",
         *         "saturday": "weekday",
         *         "sunday": "weekday"
         *       },
         *       "overrides": [
         *         {
         *           "name": "Christmas",
         *           "when": {
         *             "kind": "yearly",
         *             "first": "12-24",
         *             "last": "12-26",
         *             "nth": null,
         *             "weekday": null,
         *             "month": null,
         *             "first_day": null,
         *             "last_day": null
         *           },
         *           "template": "weekday",
         *           "priority": 10,
         *           "expires": null
         *         }
         *       ],
         *       "otherwise": {
         *         "kind": "filtered",
         *         "library_ids": [
         *           1
         *         ],
         *         "genres": [
         *           "drama"
         *         ],
         *         "item_kinds": [
         *           "movie"
         *         ],
         *         "collection_ids": [],
         *         "query": null,
         *         "series_ids": null,
         *         "collection_id": null,
         *         "channel_id": null,
         *         "delay_minutes": null,
         *         "block": null,
         *         "days_back": null,
         *         "parts": null
         *       },
         *       "filler": {
         *         "kind": "off_air",
         *         "library_ids": null,
         *         "genres": null,
         *         "item_kinds": null,
         *         "collection_ids": null,
         *         "query": null,
         *         "series_ids": null,
         *         "collection_id": null,
         *         "channel_id": null,
         *         "delay_minutes": null,
         *         "block": null,
         *         "days_back": null,
         *         "parts": null
         *       },
         *       "never": [
         *         77
         *       ],
         *       "breaks": "standard",
         *       "break_templates": [
         *         {
         *           "name": "standard",
         *           "fill": "commercials",
         *           "before": false,
         *           "after": true,
         *           "inside": {
         *             "kind": "breakpoints",
         *             "every_seconds": null,
         *             "from_start_seconds": 180,
         *             "from_end_seconds": 180,
         *             "shortest_act_seconds": 240,
         *             "most": 12
         *           },
         *           "shortest_seconds": 60,
         *           "usual_seconds": 120,
         *           "longest_seconds": 240,
         *           "load_minutes": 0,
         *           "avails": [
         *             {
         *               "role": "spots",
         *               "category": "",
         *               "minimum_seconds": 0,
         *               "maximum_seconds": 0,
         *               "places": [
         *                 "before",
         *                 "inside",
         *                 "after"
         *               ]
         *             },
         *             {
         *               "role": "up_next_card",
         *               "category": "",
         *               "minimum_seconds": 5,
         *               "maximum_seconds": 10,
         *               "places": [
         *                 "before",
         *                 "after"
         *               ]
         *             }
         *           ],
         *           "separation": {
         *             "one_per_company": true,
         *             "one_per_category": true,
         *             "spot_minutes": 30,
         *             "company_minutes": 0,
         *             "category_minutes": 0
         *           },
         *           "spots": null
         *         }
         *       ],
         *       "apart_from": [
         *         2
         *       ]
         *     }
         */
        ProgramGrid: {
            /** @description The channel's wall clock, a name of the time zone database; the station's unless given */
            zone?: string | null;
            /** @description When the broadcast day begins, at a full minute; 06:00 unless given */
            day_start?: string | null;
            /** @description Parts of the day with limits of their own */
            dayparts?: components["schemas"]["GridDaypart"][] | null;
            /** @description Kinds of day */
            templates?: components["schemas"]["GridTemplate"][] | null;
            week?: components["schemas"]["GridWeek"] | null;
            /** @description Departures from the week */
            overrides?: components["schemas"]["GridOverride"][] | null;
            otherwise?: components["schemas"]["GridContent"] | null;
            filler?: components["schemas"]["GridContent"] | null;
            /** @description Ids of items that do not air on this channel */
            never?: number[] | null;
            /** @description Name of the break template of blocks that name none; null for none: a card fills a rest */
            breaks?: string | null;
            /** @description How programmes are interrupted */
            break_templates?: components["schemas"]["BreakTemplate"][] | null;
            /** @description Ids of channels: what airs on one of them does not air here at the same time */
            apart_from?: number[] | null;
        };
        /**
         * @example {
         *       "ok": false,
         *       "error": {
         *         "message": "Did you mean genre?",
         *         "offset": 0,
         *         "length": 5,
         *         "suggestion": "genre"
         *       },
         *       "total": 0
         *     }
         */
        QueryCheck: {
            ok: boolean;
            error: components["schemas"]["QueryMistake"] | null;
            /** Format: int32 */
            total: number;
        };
        /**
         * @example {
         *       "query": "genre:comedy year<1980"
         *     }
         */
        QueryCheckRequest: {
            /** @description In the language of docs/search.md */
            query?: string | null;
        };
        /**
         * @example {
         *       "message": "Did you mean genre?",
         *       "offset": 0,
         *       "length": 5,
         *       "suggestion": "genre"
         *     }
         */
        QueryMistake: {
            message: string;
            /** Format: int32 */
            offset: number;
            /** Format: int32 */
            length: number;
            suggestion: string | null;
        };
        /**
         * @example {
         *       "state": "registered",
         *       "message": "Jellyfin shows the channels under Live TV.",
         *       "tuner_id": "a7c1",
         *       "listings_id": "0b54",
         *       "base_url": "http://192.168.1.9:8000",
         *       "channels": 4
         *     }
         */
        Registration: {
            /** @enum {string} */
            state: "none" | "registered" | "broken" | "not_possible";
            message: string;
            tuner_id: string | null;
            listings_id: string | null;
            /** @description Where the server will find the station */
            base_url: string;
            /**
             * Format: int32
             * @description How many channels it would show
             */
            channels: number;
        };
        /**
         * @example {
         *       "base_url": "http://192.168.1.9:8000"
         *     }
         */
        RegistrationRequest: {
            /** @description Such as http://tv.lan:8000; what is likely unless given */
            base_url?: string | null;
        };
        /**
         * @example {
         *       "from": 6,
         *       "to": 9
         *     }
         */
        ReplacedText: {
            /** Format: int32 */
            from: number;
            /** Format: int32 */
            to: number;
        };
        /**
         * @example {
         *       "planned_through": "2026-11-22T03:00:00.000Z",
         *       "pieces": [
         *         {
         *           "id": 301,
         *           "entry_id": 4810,
         *           "kind": "spot",
         *           "role": "spots",
         *           "break_number": 1,
         *           "item_id": 41,
         *           "title": "Soap",
         *           "start": "2026-11-21T21:10:19.474Z",
         *           "end": "2026-11-21T21:10:29.609Z",
         *           "seconds": 10.1354,
         *           "in_seconds": 0,
         *           "rule": "break standard: spot 1 of 4",
         *           "reason": "3rd most overdue of 40, last aired 5 h before; break 1 of 3, at 12 min of the programme",
         *           "relaxed": []
         *         }
         *       ]
         *     }
         */
        Rundown: {
            /**
             * Format: date-time
             * @description Entries that begin before are planned; null for none yet
             */
            planned_through: string | null;
            pieces: components["schemas"]["RundownPiece"][];
        };
        /**
         * @example {
         *       "id": 301,
         *       "entry_id": 4810,
         *       "kind": "spot",
         *       "role": "spots",
         *       "break_number": 1,
         *       "item_id": 41,
         *       "title": "Soap",
         *       "start": "2026-11-21T21:10:19.474Z",
         *       "end": "2026-11-21T21:10:29.609Z",
         *       "seconds": 10.1354,
         *       "in_seconds": 0,
         *       "rule": "break standard: spot 1 of 4",
         *       "reason": "3rd most overdue of 40, last aired 5 h before; break 1 of 3, at 12 min of the programme",
         *       "relaxed": []
         *     }
         */
        RundownPiece: {
            /** Format: int64 */
            id: number;
            /** Format: int64 */
            entry_id: number;
            /** @enum {string} */
            kind: "programme" | "spot" | "music" | "card";
            /**
             * @description The position in the break it stands in; null for the programme, and for a rest
             * @enum {string|null}
             */
            role: "bumper_out" | "spots" | "promo" | "ident" | "bumper_in" | "rating_card" | "up_next_card" | null;
            /**
             * Format: int32
             * @description Which break of the entry, from 1; null for the programme
             */
            break_number: number | null;
            /** Format: int64 */
            item_id: number | null;
            title: string;
            /** Format: date-time */
            start: string;
            /** Format: date-time */
            end: string;
            /**
             * Format: double
             * @description To the tick; start and end are rounded to a millisecond
             */
            seconds: number;
            /**
             * Format: double
             * @description Where in the item it begins
             */
            in_seconds: number;
            rule: string;
            reason: string;
            /** @description Rules that gave way for it */
            relaxed: string[];
        };
        /**
         * @example {
         *       "libraries": [
         *         2
         *       ]
         *     }
         */
        ScanRequest: {
            /** @description Ids of libraries; all of the source unless given */
            libraries?: number[] | null;
        };
        /**
         * @example {
         *       "channel_id": 1,
         *       "added": 176,
         *       "generated_through": "2026-11-28T20:00:00.000Z",
         *       "message": "7 days were added.",
         *       "difference": {
         *         "same": 40,
         *         "changed": 3,
         *         "moved": 61,
         *         "added": 9,
         *         "gone": 11,
         *         "from": "2026-11-21T20:14:00.000Z",
         *         "following_channels": 1,
         *         "following_entries": 76
         *       }
         *     }
         */
        ScheduleExtension: {
            /** Format: int64 */
            channel_id: number;
            /** Format: int32 */
            added: number;
            /** Format: date-time */
            generated_through: string;
            message: string;
            /** @description Of a dry run: how the coming days would differ from what is planned; else null */
            difference: components["schemas"]["PlanDifference"] | null;
        };
        /**
         * @example {
         *       "days": 7,
         *       "mode": "refresh",
         *       "dry_run": true
         *     }
         */
        ScheduleExtensionRequest: {
            /**
             * Format: int32
             * @description Days from now the schedule is to reach
             * @default 7
             */
            days: number | null;
            /**
             * @description Plans everything anew that is not yet on its way to viewers; what was placed by hand stays
             * @default false
             */
            anew: boolean | null;
            /**
             * @description continue plans only what is missing; refresh plans anew what is not yet on its way to viewers, and series and shuffles go on; reset lets them begin from the start. Unless given, anew decides
             * @enum {string|null}
             */
            mode?: "continue" | "refresh" | "reset" | null;
            /**
             * @description Tells what would be done and does nothing
             * @default false
             */
            dry_run: boolean | null;
        };
        /** @enum {string} */
        ScheduleType: "genre_auto" | "manual" | "grid";
        /**
         * @example {
         *       "season": 1,
         *       "title": "Baltimore",
         *       "description": "The detail listens in.",
         *       "poster_url": "/api/catalog/series/3/seasons/1/art/primary",
         *       "episodes": [
         *         {
         *           "id": 311,
         *           "kind": "episode",
         *           "title": "The Detail",
         *           "series_id": 3,
         *           "series_title": "The Wire",
         *           "season": 1,
         *           "episode": 2,
         *           "year": 2002,
         *           "genres": [
         *             "TV"
         *           ],
         *           "description": "",
         *           "duration_seconds": 3492.4,
         *           "library_id": 2,
         *           "source_id": 1,
         *           "state": "available",
         *           "reason": "",
         *           "image_url": "/api/catalog/items/311/image",
         *           "added_at": "2026-11-21T20:00:00.000Z",
         *           "video": {
         *             "codec": "h264",
         *             "width": 1920,
         *             "height": 1080,
         *             "frame_rate": 23.976,
         *             "dynamic_range": "sdr",
         *             "interlaced": false
         *           },
         *           "audio": [
         *             {
         *               "codec": "aac",
         *               "channels": 2,
         *               "language": "eng"
         *             }
         *           ],
         *           "treatment": "copy",
         *           "original_title": "",
         *           "last_episode": null,
         *           "premiered": "2002-06-09",
         *           "rating": {
         *             "system": "us-tv",
         *             "code": "TV-MA",
         *             "min_age": 17,
         *             "descriptors": [
         *               "L",
         *               "V"
         *             ],
         *             "raw": "TV-MA-LV"
         *           },
         *           "dayparts": [
         *             "late"
         *           ],
         *           "holidays": [],
         *           "company": "",
         *           "category": "",
         *           "demographic": "",
         *           "tags": [
         *             "baltimore"
         *           ],
         *           "break_count": 4,
         *           "edited": true,
         *           "sources": [
         *             1,
         *             2
         *           ],
         *           "last_aired_at": "2026-11-20T21:00:00.000Z",
         *           "air_count": 3,
         *           "poster_url": "/api/catalog/series/3/art/primary",
         *           "in_seconds": null,
         *           "out_seconds": 3470
         *         }
         *       ]
         *     }
         */
        Season: {
            /** Format: int32 */
            season: number;
            title: string;
            description: string;
            poster_url: string | null;
            episodes: components["schemas"]["Item"][];
        };
        /**
         * @example {
         *       "id": 3,
         *       "title": "The Wire",
         *       "year": 2002,
         *       "poster_url": "/api/catalog/series/3/art/primary",
         *       "season_count": 5,
         *       "episode_count": 60,
         *       "genres": [
         *         "Drama"
         *       ],
         *       "rating": {
         *         "system": "us-tv",
         *         "code": "TV-MA",
         *         "min_age": 17,
         *         "descriptors": [
         *           "L",
         *           "V"
         *         ],
         *         "raw": "TV-MA-LV"
         *       }
         *     }
         */
        Series: {
            /** Format: int64 */
            id: number;
            title: string;
            /** Format: int32 */
            year: number | null;
            poster_url: string | null;
            /** Format: int32 */
            season_count: number;
            /** Format: int32 */
            episode_count: number;
            genres: string[];
            rating: components["schemas"]["ItemRating"] | null;
        };
        /**
         * @example {
         *       "id": 3,
         *       "title": "The Wire",
         *       "year": 2002,
         *       "poster_url": "/api/catalog/series/3/art/primary",
         *       "season_count": 5,
         *       "episode_count": 60,
         *       "genres": [
         *         "Drama"
         *       ],
         *       "rating": {
         *         "system": "us-tv",
         *         "code": "TV-MA",
         *         "min_age": 17,
         *         "descriptors": [
         *           "L",
         *           "V"
         *         ],
         *         "raw": "TV-MA-LV"
         *       },
         *       "description": "Police and dealers of one city.",
         *       "backdrop_url": null,
         *       "logo_url": null,
         *       "seasons": [
         *         {
         *           "season": 1,
         *           "title": "Baltimore",
         *           "description": "The detail listens in.",
         *           "poster_url": "/api/catalog/series/3/seasons/1/art/primary",
         *           "episodes": [
         *             {
         *               "id": 311,
         *               "kind": "episode",
         *               "title": "The Detail",
         *               "series_id": 3,
         *               "series_title": "The Wire",
         *               "season": 1,
         *               "episode": 2,
         *               "year": 2002,
         *               "genres": [
         *                 "TV"
         *               ],
         *               "description": "",
         *               "duration_seconds": 3492.4,
         *               "library_id": 2,
         *               "source_id": 1,
         *               "state": "available",
         *               "reason": "",
         *               "image_url": "/api/catalog/items/311/image",
         *               "added_at": "2026-11-21T20:00:00.000Z",
         *               "video": {
         *                 "codec": "h264",
         *                 "width": 1920,
         *                 "height": 1080,
         *                 "frame_rate": 23.976,
         *                 "dynamic_range": "sdr",
         *                 "interlaced": false
         *               },
         *               "audio": [
         *                 {
         *                   "codec": "aac",
         *                   "channels": 2,
         *                   "language": "eng"
         *                 }
         *               ],
         *               "treatment": "copy",
         *               "original_title": "",
         *               "last_episode": null,
         *               "premiered": "2002-06-09",
         *               "rating": {
         *                 "system": "us-tv",
         *                 "code": "TV-MA",
         *                 "min_age": 17,
         *                 "descriptors": [
         *                   "L",
         *                   "V"
         *                 ],
         *                 "raw": "TV-MA-LV"
         *               },
         *               "dayparts": [
         *                 "late"
         *               ],
         *               "holidays": [],
         *               "company": "",
         *               "category": "",
         *               "demographic": "",
         *               "tags": [
         *                 "baltimore"
         *               ],
         *               "break_count": 4,
         *               "edited": true,
         *               "sources": [
         *                 1,
         *                 2
         *               ],
         *               "last_aired_at": "2026-11-20T21:00:00.000Z",
         *               "air_count": 3,
         *               "poster_url": "/api/catalog/series/3/art/primary",
         *               "in_seconds": null,
         *               "out_seconds": 3470
         *             }
         *           ]
         *         }
         *       ]
         *     }
         */
        SeriesDetail: {
            /** Format: int64 */
            id: number;
            title: string;
            /** Format: int32 */
            year: number | null;
            poster_url: string | null;
            /** Format: int32 */
            season_count: number;
            /** Format: int32 */
            episode_count: number;
            genres: string[];
            rating: components["schemas"]["ItemRating"] | null;
            description: string;
            backdrop_url: string | null;
            logo_url: string | null;
            seasons: components["schemas"]["Season"][];
        };
        /**
         * @example {
         *       "total": 48,
         *       "offset": 0,
         *       "items": [
         *         {
         *           "id": 3,
         *           "title": "The Wire",
         *           "year": 2002,
         *           "poster_url": "/api/catalog/series/3/art/primary",
         *           "season_count": 5,
         *           "episode_count": 60,
         *           "genres": [
         *             "Drama"
         *           ],
         *           "rating": {
         *             "system": "us-tv",
         *             "code": "TV-MA",
         *             "min_age": 17,
         *             "descriptors": [
         *               "L",
         *               "V"
         *             ],
         *             "raw": "TV-MA-LV"
         *           }
         *         }
         *       ]
         *     }
         */
        SeriesPage: {
            /** Format: int32 */
            total: number;
            /** Format: int32 */
            offset: number;
            items: components["schemas"]["Series"][];
        };
        /**
         * @example {
         *       "id": "6f1e",
         *       "name": "ann",
         *       "is_admin": true
         *     }
         */
        ServerUser: {
            id: string;
            name: string;
            is_admin: boolean;
        };
        /** @enum {string} */
        Severity: "error" | "warning" | "note";
        /**
         * @example {
         *       "id": 1,
         *       "kind": "folder",
         *       "name": "media",
         *       "location": "/media",
         *       "state": "scanning",
         *       "message": "",
         *       "rank": 1,
         *       "sync_minutes": 15,
         *       "server": null,
         *       "has_credentials": false,
         *       "mappings": [],
         *       "webhook_url": null,
         *       "last_scan_at": null,
         *       "created_at": "2026-11-21T20:00:00.000Z",
         *       "libraries": [
         *         {
         *           "id": 2,
         *           "source_id": 1,
         *           "key": "TV",
         *           "name": "TV",
         *           "kind": "shows",
         *           "item_count": 412,
         *           "state": "ready",
         *           "message": "",
         *           "last_sync_at": null
         *         }
         *       ],
         *       "counts": {
         *         "items": 1880,
         *         "files": 1902,
         *         "unusable": 9,
         *         "unavailable": 13
         *       },
         *       "job": {
         *         "id": 17,
         *         "kind": "scan",
         *         "subject": 1,
         *         "title": "Scan media",
         *         "state": "running",
         *         "step": "Reading 1902 new or changed files",
         *         "done": 640,
         *         "total": 1902,
         *         "fraction": 0.336,
         *         "rate_per_second": 81.4,
         *         "seconds_left": 15.5,
         *         "message": "",
         *         "created_at": "2026-11-21T20:00:00.000Z",
         *         "started_at": "2026-11-21T20:00:00.000Z",
         *         "ended_at": null
         *       }
         *     }
         */
        Source: {
            /** Format: int64 */
            id: number;
            /** @enum {string} */
            kind: "folder" | "jellyfin" | "plex";
            name: string;
            location: string;
            state: components["schemas"]["SourceState"];
            message: string;
            /**
             * Format: int32
             * @description Place among all sources; of two that have the same film the one before is preferred
             */
            rank: number;
            /**
             * Format: int32
             * @description Minutes between two scans; 0 when it is scanned on demand only
             */
            sync_minutes: number;
            server: components["schemas"]["SourceServer"] | null;
            /** @description Whether the station has a key or login for it */
            has_credentials: boolean;
            mappings: components["schemas"]["SourceMapping"][];
            /** @description For the server to call when something changed; secret */
            webhook_url: string | null;
            /** Format: date-time */
            last_scan_at: string | null;
            /** Format: date-time */
            created_at: string;
            libraries: components["schemas"]["Library"][];
            counts: components["schemas"]["SourceCounts"];
            job: components["schemas"]["Job"] | null;
        };
        /**
         * @example {
         *       "items": 1880,
         *       "files": 1902,
         *       "unusable": 9,
         *       "unavailable": 13
         *     }
         */
        SourceCounts: {
            /** Format: int32 */
            items: number;
            /** Format: int32 */
            files: number;
            /** Format: int32 */
            unusable: number;
            /** Format: int32 */
            unavailable: number;
        };
        /**
         * @example {
         *       "remote": "/media",
         *       "local": "/mnt/media"
         *     }
         */
        SourceMapping: {
            remote: string;
            local: string;
        };
        /**
         * @example {
         *       "kind": "jellyfin",
         *       "location": "http://nas:8096",
         *       "name": "Den",
         *       "api_key": "0123456789abcdef",
         *       "library_keys": [
         *         "f137a2dd"
         *       ],
         *       "mappings": [
         *         {
         *           "remote": "/media",
         *           "local": "/mnt/media"
         *         }
         *       ]
         *     }
         */
        SourceRequest: {
            /**
             * @description A folder unless given; never changed
             * @enum {string|null}
             */
            kind?: "folder" | "jellyfin" | "plex" | null;
            /** @description The folder's absolute path, or the server's address */
            location?: string | null;
            /** @description The folder's or server's own name unless given */
            name?: string | null;
            /**
             * Format: int32
             * @description Place among all sources; of two that have the same film the one before is preferred
             */
            rank?: number | null;
            /**
             * Format: int32
             * @description Minutes between two scans; 0 to scan on demand only
             */
            sync_minutes?: number | null;
            /** @description Of Jellyfin */
            api_key?: string | null;
            /** @description Of Jellyfin, in place of a key */
            username?: string | null;
            /** @description Used once, never kept */
            password?: string | null;
            /** @description Of Plex */
            token?: string | null;
            /** @description Whose view of a Jellyfin is read */
            user_id?: string | null;
            /** @description The libraries to read; all unless given */
            library_keys?: string[] | null;
            /** @description How the server's paths are found here */
            mappings?: components["schemas"]["PathMapping"][] | null;
        };
        /**
         * @example {
         *       "id": "4d2ac6bb",
         *       "name": "Den",
         *       "version": "10.11.8",
         *       "user_id": "6f1e",
         *       "user_name": "ann"
         *     }
         */
        SourceServer: {
            id: string;
            name: string;
            version: string;
            user_id: string | null;
            user_name: string | null;
        };
        /** @enum {string} */
        SourceState: "ready" | "scanning" | "unavailable" | "unconfirmed" | "error";
        /**
         * @example {
         *       "ok": true,
         *       "message": "“Den”, Jellyfin 10.11.8, lets Genlock in: 2 libraries.",
         *       "hint": "",
         *       "video_files": 0,
         *       "examples": [],
         *       "server": {
         *         "name": "Den",
         *         "version": "10.11.8",
         *         "id": "4d2ac6bb"
         *       },
         *       "users": [
         *         {
         *           "id": "6f1e",
         *           "name": "ann",
         *           "is_admin": true
         *         }
         *       ],
         *       "user_id": "6f1e",
         *       "libraries": [
         *         {
         *           "key": "f137a2dd",
         *           "name": "Films",
         *           "kind": "movies",
         *           "item_count": 1902,
         *           "paths": [
         *             "/media/films"
         *           ]
         *         }
         *       ]
         *     }
         */
        SourceTest: {
            ok: boolean;
            message: string;
            /** @description What to do about it; empty when all is well */
            hint: string;
            /** Format: int32 */
            video_files: number;
            examples: string[];
            server: components["schemas"]["MediaServer"] | null;
            users: components["schemas"]["ServerUser"][];
            /** @description Whose view would be read */
            user_id: string | null;
            libraries: components["schemas"]["FoundLibrary"][];
        };
        /**
         * @example {
         *       "source_item_id": 311
         *     }
         */
        SplitRequest: {
            /** Format: int64 */
            source_item_id: number;
        };
        /**
         * @example {
         *       "per_hour": 2,
         *       "per_daypart": 0,
         *       "per_day": 12
         *     }
         */
        SpotCaps: {
            /** Format: int32 */
            per_hour?: number | null;
            /** Format: int32 */
            per_daypart?: number | null;
            /** Format: int32 */
            per_day?: number | null;
        };
        /**
         * @example {
         *       "first": "2026-12-01",
         *       "last": "2026-12-24"
         *     }
         */
        SpotFlight: {
            /** Format: date */
            first?: string | null;
            /**
             * Format: date
             * @description Nothing airs after this day
             */
            last?: string | null;
        };
        /**
         * @example {
         *       "company": "Acme",
         *       "category": "cars",
         *       "weight": 2,
         *       "minimum_interval_minutes": 45,
         *       "flights": [
         *         {
         *           "first": "2026-12-01",
         *           "last": "2026-12-24"
         *         }
         *       ],
         *       "windows": [
         *         {
         *           "days": [
         *             "saturday",
         *             "sunday"
         *           ],
         *           "from": "06:00",
         *           "to": "20:00"
         *         }
         *       ],
         *       "caps": {
         *         "per_hour": 2,
         *         "per_daypart": 0,
         *         "per_day": 12
         *       },
         *       "channel_ids": [
         *         1
         *       ]
         *     }
         */
        SpotTerms: {
            /** @description Whose it is: the item's own field, which stays unless given */
            company?: string | null;
            /** @description What it is about: the item's own field, which stays unless given */
            category?: string | null;
            /**
             * Format: int32
             * @description How often compared with others; 0 for only when nothing else fits, 1 unless given
             */
            weight?: number | null;
            /**
             * Format: int32
             * @description Between two airings on a channel; 0, which it is unless given, for what the break template says
             */
            minimum_interval_minutes?: number | null;
            /** @description When it may run; none for always */
            flights?: components["schemas"]["SpotFlight"][] | null;
            /** @description Hours in which it may run; none for all */
            windows?: components["schemas"]["SpotWindow"][] | null;
            caps?: components["schemas"]["SpotCaps"] | null;
            /** @description The only channels that may air it; none for all */
            channel_ids?: number[] | null;
        };
        /**
         * @example {
         *       "days": [
         *         "saturday",
         *         "sunday"
         *       ],
         *       "from": "06:00",
         *       "to": "20:00"
         *     }
         */
        SpotWindow: {
            /** @description On which it opens, in lower case; none for all */
            days?: string[] | null;
            from?: string | null;
            /** @description Not after from: of the next day */
            to?: string | null;
        };
        /**
         * @example {
         *       "item_ids": [
         *         311,
         *         312
         *       ],
         *       "terms": {
         *         "company": "Acme",
         *         "category": "cars"
         *       }
         *     }
         */
        SpotsRequest: {
            item_ids?: number[] | null;
            terms?: components["schemas"]["SpotTerms"] | null;
        };
        /** @enum {string} */
        State: "proposed" | "confirmed" | "rejected";
        /**
         * @example {
         *       "text": "\"Science Fiction\"",
         *       "label": "Science Fiction",
         *       "kind": "value",
         *       "count": 104
         *     }
         */
        Suggestion: {
            text: string;
            label: string;
            /** @enum {string} */
            kind: "field" | "value" | "title" | "series";
            /** Format: int32 */
            count: number | null;
        };
        /**
         * @example {
         *       "replace": {
         *         "from": 6,
         *         "to": 9
         *       },
         *       "suggestions": [
         *         {
         *           "text": "\"Science Fiction\"",
         *           "label": "Science Fiction",
         *           "kind": "value",
         *           "count": 104
         *         }
         *       ]
         *     }
         */
        Suggestions: {
            replace: components["schemas"]["ReplacedText"];
            suggestions: components["schemas"]["Suggestion"][];
        };
        /**
         * @example {
         *       "name": "Home TV",
         *       "version": "0.1.0",
         *       "first_run": false,
         *       "demo": false,
         *       "now": "2026-11-21T20:00:00.000Z",
         *       "uptime_seconds": 86400,
         *       "ffmpeg": {
         *         "available": true,
         *         "path": "/usr/bin/ffmpeg",
         *         "version": "7.1"
         *       },
         *       "data": {
         *         "path": "/var/lib/genlock",
         *         "free_bytes": 81808539648,
         *         "total_bytes": 270553174016
         *       },
         *       "network": {
         *         "base_url": "http://tv.lan:8000"
         *       },
         *       "viewers": 2,
         *       "transcodes": {
         *         "running": 0,
         *         "limit": 1
         *       }
         *     }
         */
        System: {
            name: string;
            version: string;
            first_run: boolean;
            demo: boolean;
            /** Format: date-time */
            now: string;
            /** Format: int64 */
            uptime_seconds: number;
            ffmpeg: components["schemas"]["SystemFfmpeg"];
            data: components["schemas"]["SystemData"];
            network: components["schemas"]["SystemNetwork"];
            /** Format: int32 */
            viewers: number;
            transcodes: components["schemas"]["SystemTranscodes"];
        };
        /**
         * @example {
         *       "path": "/var/lib/genlock",
         *       "free_bytes": 81808539648,
         *       "total_bytes": 270553174016
         *     }
         */
        SystemData: {
            path: string;
            /** Format: int64 */
            free_bytes: number;
            /** Format: int64 */
            total_bytes: number;
        };
        /**
         * @example {
         *       "available": true,
         *       "path": "/usr/bin/ffmpeg",
         *       "version": "7.1"
         *     }
         */
        SystemFfmpeg: {
            available: boolean;
            path: string | null;
            version: string | null;
        };
        /**
         * @example {
         *       "base_url": "http://tv.lan:8000"
         *     }
         */
        SystemNetwork: {
            base_url: string;
        };
        /**
         * @example {
         *       "name": "Home TV"
         *     }
         */
        SystemRequest: {
            name: string;
        };
        /**
         * @example {
         *       "running": 0,
         *       "limit": 1
         *     }
         */
        SystemTranscodes: {
            /** Format: int32 */
            running: number;
            /** Format: int32 */
            limit: number;
        };
        /**
         * @example {
         *       "remote": "/media/films/Alien (1979).mkv",
         *       "local": "/mnt/media/films/Alien (1979).mkv",
         *       "found": true,
         *       "message": "The file is there."
         *     }
         */
        TriedPath: {
            remote: string;
            /** @description Where it would be on this machine; null when no mapping begins with its folder */
            local: string | null;
            found: boolean;
            message: string;
        };
        /**
         * @example {
         *       "steps": [
         *         {
         *           "edit": 1795291200000
         *         }
         *       ]
         *     }
         */
        UndoRequest: {
            /** @description In the order in which they are undone */
            steps: components["schemas"]["UndoStep"][];
        };
        /**
         * @example {
         *       "edit": 1795291200000
         *     }
         */
        UndoStep: {
            /**
             * Format: int64
             * @description Number of the edit
             */
            edit: number | null;
        };
        /**
         * @example {
         *       "restored": 2,
         *       "skipped": 0
         *     }
         */
        UndoneEdit: {
            /** Format: int32 */
            restored: number;
            /** Format: int32 */
            skipped: number;
        };
        /**
         * @example {
         *       "at_seconds": 640,
         *       "state": "confirmed",
         *       "note": "after the bridge"
         *     }
         */
        WantedBreakpointRequest: {
            /** Format: double */
            at_seconds: number;
            state: components["schemas"]["State"];
            note?: string | null;
        };
        /** @enum {string} */
        AsRunDiscrepancy: "cut_for_time" | "joined_in_progress" | "skipped_late_at_startup" | "skipped_to_current_time" | "file_missing" | "file_broken";
        /** @enum {string} */
        ItemKind: "movie" | "episode" | "music_video" | "clip" | "commercial" | "bumper" | "promo" | "ident" | "psa" | "trailer" | "filler";
        /** @enum {string} */
        AiringOrigin: "generated" | "manual" | "slate" | "off_air";
        /** @enum {string} */
        AsRunOutcome: "complete" | "cut" | "partial" | "failed" | "skipped";
        /** @enum {string} */
        AsRunStartCause: "hard" | "follow" | "manual" | "recovery";
    };
    responses: {
        /** @description The channels */
        Lineup: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example #EXTM3U x-tvg-url="http://tv.lan:8000/api/livetv/xmltv/all" url-tvg="http://tv.lan:8000/api/livetv/xmltv/all"
                 *     #EXTINF:-1 channel-id="genlock-1" tvg-id="genlock-1" tvg-chno="1" tvg-name="Prime",Prime
                 *     http://tv.lan:8000/api/livetv/stream/1.ts
                 */
                "audio/x-mpegurl": string;
            };
        };
        /** @description The guide */
        Guide: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example <?xml version="1.0" encoding="UTF-8"?>
                 *     <!DOCTYPE tv SYSTEM "xmltv.dtd">
                 *     <tv generator-info-name="Genlock">
                 *     <channel id="genlock-1">
                 *     <display-name>Prime</display-name>
                 *     </channel>
                 *     </tv>
                 */
                "application/xml": string;
            };
        };
        /** @description The stream */
        Stream: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "video/mp2t": string;
            };
        };
        /** @description The playlist */
        Playlist: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example #EXTM3U
                 *     #EXT-X-VERSION:6
                 *     #EXT-X-TARGETDURATION:6
                 *     #EXT-X-MEDIA-SEQUENCE:298310
                 *     #EXT-X-PROGRAM-DATE-TIME:2026-11-21T20:00:00.000Z
                 *     #EXTINF:6.000,
                 *     1204/1a2b3c4d/17.ts
                 */
                "application/vnd.apple.mpegurl": string;
            };
        };
        /** @description Every check passed */
        Health: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "status": "UP",
                 *       "checks": [
                 *         {
                 *           "name": "database",
                 *           "status": "UP"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": {
                    status: string;
                    checks: Record<string, never>[];
                };
            };
        };
        /** @description A check failed */
        Unwell: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": Record<string, never>;
            };
        };
        /** @description What went wrong */
        Problem: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        /**
         * @description all, or the id of a channel
         * @example all
         */
        Which: string;
        /**
         * @description The channel's id
         * @example 1
         */
        ChannelId: number;
        /**
         * @description The channel's number
         * @example 1
         */
        ChannelNumber: number;
        /**
         * @description Days ahead
         * @example 7
         */
        Days: number;
        /**
         * @description For start-over and catch-up: where to begin, in seconds since 1970 or ISO 8601, within the last 7 days. Also spelled utc
         * @example 1795204800
         */
        Start: string;
        /**
         * @description From the start, in seconds; until the programme's end unless this or end is given
         * @example 3600
         */
        Duration: number;
        /**
         * @description Where to stop, as start is spelled, at most a day later. Also spelled utcend
         * @example 1795208400
         */
        End: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getLineup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description all, or the id of a channel
                 * @example all
                 */
                which: components["parameters"]["Which"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Lineup"];
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getXmltv: {
        parameters: {
            query?: {
                /**
                 * @description Days ahead
                 * @example 7
                 */
                days?: components["parameters"]["Days"];
            };
            header?: never;
            path: {
                /**
                 * @description all, or the id of a channel
                 * @example all
                 */
                which: components["parameters"]["Which"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Guide"];
            /** @description The same as the one whose ETag was sent */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request has mistakes */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getStream: {
        parameters: {
            query?: {
                /**
                 * @description For start-over and catch-up: where to begin, in seconds since 1970 or ISO 8601, within the last 7 days. Also spelled utc
                 * @example 1795204800
                 */
                start?: components["parameters"]["Start"];
                /**
                 * @description From the start, in seconds; until the programme's end unless this or end is given
                 * @example 3600
                 */
                duration?: components["parameters"]["Duration"];
                /**
                 * @description Where to stop, as start is spelled, at most a day later. Also spelled utcend
                 * @example 1795208400
                 */
                end?: components["parameters"]["End"];
            };
            header?: never;
            path: {
                /**
                 * @description The channel's id
                 * @example 1
                 */
                id: components["parameters"]["ChannelId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Stream"];
            /** @description The request has mistakes */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getStreamByNumber: {
        parameters: {
            query?: {
                /**
                 * @description For start-over and catch-up: where to begin, in seconds since 1970 or ISO 8601, within the last 7 days. Also spelled utc
                 * @example 1795204800
                 */
                start?: components["parameters"]["Start"];
                /**
                 * @description From the start, in seconds; until the programme's end unless this or end is given
                 * @example 3600
                 */
                duration?: components["parameters"]["Duration"];
                /**
                 * @description Where to stop, as start is spelled, at most a day later. Also spelled utcend
                 * @example 1795208400
                 */
                end?: components["parameters"]["End"];
            };
            header?: never;
            path: {
                /**
                 * @description The channel's number
                 * @example 1
                 */
                number: components["parameters"]["ChannelNumber"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Stream"];
            /** @description The request has mistakes */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getPlaylistByNumber: {
        parameters: {
            query?: {
                /**
                 * @description For start-over and catch-up: where to begin, in seconds since 1970 or ISO 8601, within the last 7 days. Also spelled utc
                 * @example 1795204800
                 */
                start?: components["parameters"]["Start"];
                /**
                 * @description From the start, in seconds; until the programme's end unless this or end is given
                 * @example 3600
                 */
                duration?: components["parameters"]["Duration"];
                /**
                 * @description Where to stop, as start is spelled, at most a day later. Also spelled utcend
                 * @example 1795208400
                 */
                end?: components["parameters"]["End"];
            };
            header?: never;
            path: {
                /**
                 * @description The channel's number
                 * @example 1
                 */
                number: components["parameters"]["ChannelNumber"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Playlist"];
            /** @description The request has mistakes */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getPlaylist: {
        parameters: {
            query?: {
                /**
                 * @description For start-over and catch-up: where to begin, in seconds since 1970 or ISO 8601, within the last 7 days. Also spelled utc
                 * @example 1795204800
                 */
                start?: components["parameters"]["Start"];
                /**
                 * @description From the start, in seconds; until the programme's end unless this or end is given
                 * @example 3600
                 */
                duration?: components["parameters"]["Duration"];
                /**
                 * @description Where to stop, as start is spelled, at most a day later. Also spelled utcend
                 * @example 1795208400
                 */
                end?: components["parameters"]["End"];
            };
            header?: never;
            path: {
                /**
                 * @description The channel's id
                 * @example 1
                 */
                id: components["parameters"]["ChannelId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Playlist"];
            /** @description The request has mistakes */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getItemPreview: {
        parameters: {
            query?: {
                /**
                 * @description Seconds from the start of the item: the playlist begins with the segment that shows that moment
                 * @example 61.5
                 */
                from?: number;
            };
            header?: never;
            path: {
                /**
                 * @description The item
                 * @example 1
                 */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Playlist"];
            /** @description The request has mistakes */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A file of the item cannot be read or shown now */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getItemPreviewSegment: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description One range of bytes; several are answered with all of them
                 * @example bytes=0-187
                 */
                Range?: string;
            };
            path: {
                /**
                 * @description The item
                 * @example 1
                 */
                id: number;
                /**
                 * @description Of the file and its plan, as the playlist names it
                 * @example 1a2b3c4d
                 */
                revision: string;
                /**
                 * @description As the playlist names it
                 * @example 17.ts
                 */
                segment: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The bytes */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "video/mp2t": string;
                };
            };
            /** @description The bytes asked for */
            206: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A file of the item cannot be read or shown now */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The range lies behind the end */
            416: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It cannot be converted now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getSegment: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description One range of bytes; several are answered with all of them
                 * @example bytes=0-187
                 */
                Range?: string;
            };
            path: {
                /**
                 * @description The channel's id
                 * @example 1
                 */
                id: components["parameters"]["ChannelId"];
                /**
                 * @description The playout event
                 * @example 1204
                 */
                event: number;
                /**
                 * @description Of the plan, as the playlist names it
                 * @example 1a2b3c4d
                 */
                revision: string;
                /**
                 * @description As the playlist names it
                 * @example 17.ts
                 */
                segment: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The bytes */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "video/mp2t": string;
                    "video/mp4": string;
                };
            };
            /** @description The bytes asked for */
            206: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The range lies behind the end */
            416: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Health"];
            503: components["responses"]["Unwell"];
            default: components["responses"]["Problem"];
        };
    };
    getLiveness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Health"];
            503: components["responses"]["Unwell"];
            default: components["responses"]["Problem"];
        };
    };
    getReadiness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Health"];
            503: components["responses"]["Unwell"];
            default: components["responses"]["Problem"];
        };
    };
    getMetrics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The figures */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                    /** @example genlock_viewers 2.0 */
                    "application/openmetrics-text": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getDescription: {
        parameters: {
            query?: {
                /**
                 * @description YAML unless given
                 * @example json
                 */
                format?: "json" | "yaml";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The description */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                    "application/yaml": string;
                };
            };
            /** @description The request has mistakes */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listAsRun: {
        parameters: {
            query?: {
                /** @description Of one channel alone */
                channel_id?: number;
                /** @description Planned to begin on this broadcast day of its channel */
                day?: string;
                /** @description Only where something differs in this way; any for whatever differs */
                discrepancy?: "any" | "cut_for_time" | "joined_in_progress" | "skipped_late_at_startup" | "skipped_to_current_time" | "file_missing" | "file_broken";
                /** @description Planned to begin then or later; a day ago unless this or a day is given */
                from?: string;
                /** @description Only entries of the schedule, or only what aired in their breaks; both unless given */
                level?: "entries" | "breaks";
                /** @description Most to give */
                limit?: number;
                /** @description How many to skip */
                offset?: number;
                /** @description Only what became of it */
                outcome?: "complete" | "cut" | "partial" | "failed" | "skipped";
                /** @description Words in the title */
                q?: string;
                /** @description Planned to begin before; now unless this or a day is given */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AsRunPage"];
                };
            };
            /** @description The request has mistakes */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    exportAsRunCsv: {
        parameters: {
            query?: {
                /** @description Of one channel alone */
                channel_id?: number;
                /** @description Planned to begin on this broadcast day of its channel */
                day?: string;
                /** @description Only where something differs in this way; any for whatever differs */
                discrepancy?: "any" | "cut_for_time" | "joined_in_progress" | "skipped_late_at_startup" | "skipped_to_current_time" | "file_missing" | "file_broken";
                /** @description Planned to begin then or later; a day ago unless this or a day is given */
                from?: string;
                /** @description Only entries of the schedule, or only what aired in their breaks; both unless given */
                level?: "entries" | "breaks";
                /** @description Only what became of it */
                outcome?: "complete" | "cut" | "partial" | "failed" | "skipped";
                /** @description Words in the title */
                q?: string;
                /** @description Planned to begin before; now unless this or a day is given */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The earliest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description The request has mistakes */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    exportAsRunXml: {
        parameters: {
            query?: {
                /** @description Of one channel alone */
                channel_id?: number;
                /** @description Planned to begin on this broadcast day of its channel */
                day?: string;
                /** @description Only where something differs in this way; any for whatever differs */
                discrepancy?: "any" | "cut_for_time" | "joined_in_progress" | "skipped_late_at_startup" | "skipped_to_current_time" | "file_missing" | "file_broken";
                /** @description Planned to begin then or later; a day ago unless this or a day is given */
                from?: string;
                /** @description Only entries of the schedule, or only what aired in their breaks; both unless given */
                level?: "entries" | "breaks";
                /** @description Only what became of it */
                outcome?: "complete" | "cut" | "partial" | "failed" | "skipped";
                /** @description Words in the title */
                q?: string;
                /** @description Planned to begin before; now unless this or a day is given */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The earliest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/xml": string;
                };
            };
            /** @description The request has mistakes */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    reconcileAsRun: {
        parameters: {
            query?: {
                /** @description Of one channel alone */
                channel_id?: number;
                /** @description Only where something differs in this way; any for whatever differs */
                discrepancy?: "any" | "cut_for_time" | "joined_in_progress" | "skipped_late_at_startup" | "skipped_to_current_time" | "file_missing" | "file_broken";
                /** @description The first broadcast day; six days ago unless given */
                from?: string;
                /** @description Only entries of the schedule, or only what aired in their breaks; both unless given */
                level?: "entries" | "breaks";
                /** @description Most to give */
                limit?: number;
                /** @description How many to skip */
                offset?: number;
                /** @description The last broadcast day; today unless given */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AsRunDays"];
                };
            };
            /** @description The request has mistakes */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    findBreakpoints: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FindBreakpointsRequest"];
            };
        };
        responses: {
            /** @description The job that looks through them */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            /** @description The request has mistakes */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body's format is not understood */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    editItems: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulkEditRequest"];
            };
        };
        responses: {
            /** @description It is made */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkEdit"];
                };
            };
            /** @description A job makes it */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkEdit"];
                };
            };
            /** @description The request has mistakes */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body's format is not understood */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listEdits: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ItemEdit"][];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    undoEdit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 1 */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UndoneEdit"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getFacets: {
        parameters: {
            query?: {
                /** @description Items in this collection */
                collection?: number;
                /** @description Whose commercials */
                company?: string;
                daypart?: string;
                /** @description Without case */
                genre?: string;
                kind?: components["schemas"]["ItemKind"];
                /** @description Items that this library lists */
                library?: number;
                /** @description Beginnings of words, for who knows no query language; not looked at beside a query */
                q?: string;
                /** @description What to find, in the language of docs/search.md */
                query?: string;
                /** @description The code: TV-14 */
                rating?: string;
                /** @description Episodes of this series */
                series?: number;
                /** @description Items that this source lists */
                source?: number;
                state?: components["schemas"]["ItemState"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Facets"];
                };
            };
            /** @description The request has mistakes */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listGenres: {
        parameters: {
            query?: {
                /** @description Items that this library lists */
                library?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GenreCount"][];
                };
            };
            /** @description The request has mistakes */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listItems: {
        parameters: {
            query?: {
                /** @description Items in this collection */
                collection?: number;
                /** @description Whose commercials */
                company?: string;
                daypart?: string;
                /** @description Without case */
                genre?: string;
                kind?: components["schemas"]["ItemKind"];
                /** @description Items that this library lists */
                library?: number;
                /** @description Most to give */
                limit?: number;
                /** @description How many to skip */
                offset?: number;
                order?: "asc" | "desc";
                /** @description Beginnings of words, for who knows no query language; not looked at beside a query */
                q?: string;
                /** @description What to find, in the language of docs/search.md */
                query?: string;
                /** @description The code: TV-14 */
                rating?: string;
                /** @description Episodes of this series */
                series?: number;
                sort?: "relevance" | "title" | "added" | "duration" | "year" | "aired";
                /** @description Items that this source lists */
                source?: number;
                state?: components["schemas"]["ItemState"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ItemPage"];
                };
            };
            /** @description The request has mistakes */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getItem: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 1 */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ItemDetail"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    editItem: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 1 */
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ItemEditRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ItemDetail"];
                };
            };
            /** @description The request has mistakes */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body's format is not understood */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getItemArt: {
        parameters: {
            query?: {
                /** @description Most pixels wanted; pictures beside files come as they are */
                width?: number;
            };
            header?: never;
            path: {
                /** @example 1 */
                id: number;
                kind: "primary" | "backdrop" | "logo" | "thumb";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/jpeg": string;
                    "image/png": string;
                    "image/webp": string;
                };
            };
            /** @description The request has mistakes */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    setBreakpoints: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 1 */
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BreakpointsRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ItemDetail"];
                };
            };
            /** @description The request has mistakes */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body's format is not understood */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    findItemBreakpoints: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 1 */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The job that looks through it */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getItemImage: {
        parameters: {
            query?: {
                /** @description Seconds from the start; a tenth of the length when left out */
                at?: number;
            };
            header?: never;
            path: {
                /** @example 1 */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/jpeg": string;
                };
            };
            /** @description The request has mistakes */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    mergeItems: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 1 */
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MergeRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ItemDetail"];
                };
            };
            /** @description The request has mistakes */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body's format is not understood */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getNever: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 1 */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NeverList"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    putNever: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 1 */
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NeverRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NeverList"];
                };
            };
            /** @description The request has mistakes */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body's format is not understood */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    preferListing: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 1 */
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreferenceRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ItemDetail"];
                };
            };
            /** @description The request has mistakes */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body's format is not understood */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    splitItem: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 1 */
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SplitRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ItemDetail"];
                };
            };
            /** @description The request has mistakes */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body's format is not understood */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getSpot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 1 */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SpotTerms"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    setSpot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 1 */
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SpotTerms"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SpotTerms"];
                };
            };
            /** @description The request has mistakes */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body's format is not understood */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listLibraries: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Library"][];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    checkQuery: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QueryCheckRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QueryCheck"];
                };
            };
            /** @description The request has mistakes */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body's format is not understood */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    reindex: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The job */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listSeries: {
        parameters: {
            query?: {
                /** @description Series with items of this library */
                library?: number;
                /** @description Most to give */
                limit?: number;
                /** @description How many to skip */
                offset?: number;
                /** @description Words the title contains */
                query?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SeriesPage"];
                };
            };
            /** @description The request has mistakes */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getSeries: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 1 */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SeriesDetail"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getSeriesArt: {
        parameters: {
            query?: {
                /** @description Most pixels wanted; pictures beside files come as they are */
                width?: number;
            };
            header?: never;
            path: {
                /** @example 1 */
                id: number;
                kind: "primary" | "backdrop" | "logo" | "thumb";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/jpeg": string;
                    "image/png": string;
                    "image/webp": string;
                };
            };
            /** @description The request has mistakes */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getSeasonArt: {
        parameters: {
            query?: {
                /** @description Most pixels wanted; pictures beside files come as they are */
                width?: number;
            };
            header?: never;
            path: {
                /** @example 1 */
                id: number;
                kind: "primary" | "backdrop" | "logo" | "thumb";
                season: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/jpeg": string;
                    "image/png": string;
                    "image/webp": string;
                };
            };
            /** @description The request has mistakes */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    changeSpots: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SpotsRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedSpots"];
                };
            };
            /** @description The request has mistakes */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body's format is not understood */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    suggestQuery: {
        parameters: {
            query?: {
                /** @description Where the cursor is, in UTF-16 units; at the end unless given */
                cursor?: number;
                /** @description The query so far */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Suggestions"];
                };
            };
            /** @description The request has mistakes */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listChannels: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Channel"][];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    createChannel: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChannelRequest"];
            };
        };
        responses: {
            /** @description The channel */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Channel"];
                };
            };
            /** @description The request has mistakes */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The number is taken */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body's format is not understood */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    previewChannel: {
        parameters: {
            query?: {
                /** @description The channel that these settings are for: what never airs on it is left out */
                channel_id?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChannelRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChannelPreview"];
                };
            };
            /** @description The request has mistakes */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body's format is not understood */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getChannel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 1 */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Channel"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    removeChannel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 1 */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    changeChannel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 1 */
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChannelRequest"];
            };
        };
        responses: {
            /** @description The channel as it is now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Channel"];
                };
            };
            /** @description The request has mistakes */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The number is taken */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body's format is not understood */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    duplicateChannel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 1 */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The new channel */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Channel"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    extendSchedule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 1 */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ScheduleExtensionRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScheduleExtension"];
                };
            };
            /** @description The request has mistakes */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body's format is not understood */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getGrid: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 1 */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProgramGrid"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    putGrid: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 1 */
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProgramGrid"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProgramGrid"];
                };
            };
            /** @description The request has mistakes */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body's format is not understood */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getGridCalendar: {
        parameters: {
            query?: {
                /** @description How many days */
                days?: number;
                /** @description The first day; today unless given */
                from?: string;
            };
            header?: never;
            path: {
                /** @example 1 */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GridCalendarDay"][];
                };
            };
            /** @description The request has mistakes */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    checkGrid: {
        parameters: {
            query?: {
                /** @description Days ahead */
                days?: number;
            };
            header?: never;
            path: {
                /** @example 1 */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GridFindings"];
                };
            };
            /** @description The request has mistakes */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    tryGrid: {
        parameters: {
            query?: {
                /** @description Days ahead */
                days?: number;
            };
            header?: never;
            path: {
                /** @example 1 */
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProgramGrid"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GridTrial"];
                };
            };
            /** @description The request has mistakes */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body's format is not understood */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    tryBreakTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 1 */
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BreakTrialRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BreakTrial"];
                };
            };
            /** @description The request has mistakes */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body's format is not understood */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getLogoPixels: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 1 */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/png": string;
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getLogo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 1 */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/svg+xml": string;
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getChannelNever: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 1 */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChannelNeverList"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    putChannelNever: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 1 */
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChannelNeverRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChannelNeverList"];
                };
            };
            /** @description The request has mistakes */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body's format is not understood */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getRundown: {
        parameters: {
            query?: {
                /** @description Ten minutes ago unless given */
                from?: string;
                /** @description Six hours from now unless given; at most 48 hours after from */
                to?: string;
            };
            header?: never;
            path: {
                /** @example 1 */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rundown"];
                };
            };
            /** @description The request has mistakes */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getThumbnail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 1 */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description To the frame */
            307: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listCollections: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Collection"][];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    createCollection: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CollectionRequest"];
            };
        };
        responses: {
            /** @description The new collection */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Collection"];
                };
            };
            /** @description The request has mistakes */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body's format is not understood */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    previewCollection: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CollectionPreviewRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CollectionPreview"];
                };
            };
            /** @description The request has mistakes */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body's format is not understood */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getCollection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 1 */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Collection"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    deleteCollection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 1 */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is gone */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A channel takes from it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    changeCollection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 1 */
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CollectionRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Collection"];
                };
            };
            /** @description The request has mistakes */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body's format is not understood */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listCollectionItems: {
        parameters: {
            query?: {
                /** @description Most to give */
                limit?: number;
                /** @description How many to skip */
                offset?: number;
            };
            header?: never;
            path: {
                /** @example 1 */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CollectionItems"];
                };
            };
            /** @description The request has mistakes */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    addCollectionItems: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 1 */
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CollectionItemsRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Collection"];
                };
            };
            /** @description The request has mistakes */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body's format is not understood */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    removeCollectionItems: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 1 */
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CollectionItemsRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Collection"];
                };
            };
            /** @description The request has mistakes */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body's format is not understood */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    orderCollection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 1 */
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CollectionItemsRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Collection"];
                };
            };
            /** @description The request has mistakes */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body's format is not understood */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    followEvents: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listJellyfinItems: {
        parameters: {
            query?: {
                genre?: string;
                /** @description Most to give */
                limit?: number;
                /** @description How many to skip */
                offset?: number;
                order?: "asc" | "desc";
                sort?: "name" | "added" | "year" | "premiered" | "duration" | "rating" | "random";
                /** @description Id of the source; the preferred Jellyfin unless given */
                source?: number;
                type?: "movie" | "series" | "season" | "episode" | "musicvideo" | "video";
            };
            header?: never;
            path: {
                parentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JellyfinItemPage"];
                };
            };
            /** @description The request has mistakes */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listJellyfinLibraries: {
        parameters: {
            query?: {
                /** @description Id of the source; the preferred Jellyfin unless given */
                source?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FoundLibrary"][];
                };
            };
            /** @description The request has mistakes */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listJellyfinUsers: {
        parameters: {
            query?: {
                /** @description Id of the source; the preferred Jellyfin unless given */
                source?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServerUser"][];
                };
            };
            /** @description The request has mistakes */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listJobs: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"][];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getJob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 1 */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    cancelJob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 1 */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The job; it ends soon */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It has ended */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    retryJob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 1 */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The new job */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It has not ended */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getNetwork: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/yaml": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    putNetwork: {
        parameters: {
            query?: {
                /** @description Whether channels, grids and collections go that are not in the file: true or false */
                prune?: true | false;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The file, in UTF-8 */
        requestBody: {
            content: {
                "text/yaml": string;
            };
        };
        responses: {
            /** @description What was changed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NetworkDifference"];
                };
            };
            /** @description The request has mistakes */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body's format is not understood */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    compareNetwork: {
        parameters: {
            query?: {
                /** @description Whether what is not in the file would go: true or false */
                prune?: true | false;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The file, in UTF-8 */
        requestBody: {
            content: {
                "text/yaml": string;
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NetworkDifference"];
                };
            };
            /** @description The request has mistakes */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body's format is not understood */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getGuide: {
        parameters: {
            query?: {
                /** @description Ids separated by commas, at most 1000; all channels unless given */
                channels?: string;
                /** @description Three hours ago unless given */
                from?: string;
                /** @description At most 48 hours later, which is what it is unless given */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GuideWindow"];
                };
            };
            /** @description The request has mistakes */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    placeEntry: {
        parameters: {
            query?: {
                /** @description Whether nothing is to be stored: true or false */
                dry_run?: true | false;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ManualEntryRequest"];
            };
        };
        responses: {
            /** @description What was placed, and what gave way; of a dry run what would */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ManualEntryResult"];
                };
            };
            /** @description The request has mistakes */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another entry by hand is there (conflict), or it begins too soon: schedule-locked */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body's format is not understood */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getChannelSchedule: {
        parameters: {
            query?: {
                /** @description Three hours ago unless given */
                from?: string;
                /** @description At most 31 days later; seven days from now unless given */
                to?: string;
            };
            header?: never;
            path: {
                /** @example 1 */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChannelSchedule"];
                };
            };
            /** @description The request has mistakes */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getNowAndNext: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 1 */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NowAndNext"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    findAirings: {
        parameters: {
            query: {
                /** @description Most to give */
                limit?: number;
                /** @description Any part of a series', film's or episode's title */
                q: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FoundAirings"];
                };
            };
            /** @description The request has mistakes */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    undoEdits: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UndoRequest"];
            };
        };
        responses: {
            /** @description Undone */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ManualEntryResult"];
                };
            };
            /** @description The request has mistakes */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something changed since (conflict), or it begins too soon: schedule-locked */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body's format is not understood */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    removeEntry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 1 */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Removed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ManualEntryResult"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is on its way to viewers: schedule-locked */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    changeEntry: {
        parameters: {
            query?: {
                /** @description Whether nothing is to be stored: true or false */
                dry_run?: true | false;
            };
            header?: never;
            path: {
                /** @example 1 */
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EntryChangeRequest"];
            };
        };
        responses: {
            /** @description How it is now, and what gave way; of a dry run how it would be */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ManualEntryResult"];
                };
            };
            /** @description The request has mistakes */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another entry by hand is there (conflict), or it begins too soon: schedule-locked */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body's format is not understood */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listSources: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Source"][];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    addSource: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SourceRequest"];
            };
        };
        responses: {
            /** @description The source; its scan has begun */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Source"];
                };
            };
            /** @description The request has mistakes */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The folder may not be used */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It overlaps another source */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body's format is not understood */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listFolders: {
        parameters: {
            query?: {
                /** @description The folder to look into */
                path?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FolderListing"];
                };
            };
            /** @description The request has mistakes */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    tryMappings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MappingTrialRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MappingTrial"];
                };
            };
            /** @description The request has mistakes */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body's format is not understood */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    testSource: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SourceRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SourceTest"];
                };
            };
            /** @description The request has mistakes */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body's format is not understood */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getSource: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 1 */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Source"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    removeSource: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 1 */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    changeSource: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 1 */
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SourceRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Source"];
                };
            };
            /** @description The request has mistakes */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body's format is not understood */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    confirmSource: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 1 */
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScanRequest"];
            };
        };
        responses: {
            /** @description The scan that takes what is missing as gone */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            /** @description The request has mistakes */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body's format is not understood */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getRegistration: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 1 */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Registration"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    register: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 1 */
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegistrationRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Registration"];
                };
            };
            /** @description The request has mistakes */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body's format is not understood */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    unregister: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 1 */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    scanSource: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 1 */
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScanRequest"];
            };
        };
        responses: {
            /** @description The scan that has begun, or the one that was under way */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            /** @description The request has mistakes */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body's format is not understood */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    testKnownSource: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 1 */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SourceTest"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    callSource: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 1 */
                id: number;
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The source will be scanned in a moment */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    getSystem: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["System"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    renameSystem: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SystemRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["System"];
                };
            };
            /** @description The request has mistakes */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body's format is not understood */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    makeDemo: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The work that has begun, or that was under way */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
}
