package tv.genlock.asrun;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import tv.genlock.asrun.store.AsRunStore;
import tv.genlock.channel.AirClock;
import tv.genlock.channel.Channels;
import tv.genlock.problem.Fields;

/** The as-run log as files over HTTP, of any length: rows are written as they are read. */
@Path("/api/asrun")
@RunOnVirtualThread
@Tag(name = "As-run")
public final class AsRunExportResource {
    private final AsRunStore store;
    private final Channels channels;
    private final AirClock clock;

    @Inject
    AsRunExportResource(AsRunStore store, Channels channels, AirClock clock) {
        this.store = store;
        this.channels = channels;
        this.clock = clock;
    }

    @GET
    @Path("/export.csv")
    @Produces("text/csv")
    @APIResponse(
            responseCode = "200",
            description = "The earliest first",
            content = @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class)))
    @Operation(operationId = "exportAsRunCsv", summary = "What aired, as a table for spreadsheets")
    public Response csv(@BeanParam AsRunFilter wanted) {
        return file(wanted, "text/csv;charset=UTF-8", "as-run.csv", AsRunText::csv);
    }

    @GET
    @Path("/export.xml")
    @Produces(MediaType.APPLICATION_XML)
    @APIResponse(
            responseCode = "200",
            description = "The earliest first",
            content = @Content(mediaType = "application/xml", schema = @Schema(implementation = String.class)))
    @Operation(operationId = "exportAsRunXml", summary = "What aired, as XML")
    public Response xml(@BeanParam AsRunFilter wanted) {
        return file(wanted, "application/xml;charset=UTF-8", "as-run.xml", AsRunText::xml);
    }

    private interface Form {
        AsRunText.Rows begin(Writer out, LongFunction<String> channels) throws IOException;
    }

    private Response file(AsRunFilter wanted, String type, String name, Form form) {
        AsRunQuery query = wanted.query(new Fields(), clock.instant());
        Map<Long, String> names = channels.all().stream()
                .collect(Collectors.toMap(one -> one.id(), one -> one.number() + " " + one.name()));
        StreamingOutput body = out -> write(query, out, form, id -> names.getOrDefault(id, String.valueOf(id)));
        return Response.ok(body, type)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .build();
    }

    private void write(AsRunQuery query, OutputStream out, Form form, LongFunction<String> names) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        AsRunText.Rows rows = form.begin(writer, names);
        try {
            store.each(query, event -> {
                try {
                    rows.row(event);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        rows.end();
        writer.flush();
    }
}
