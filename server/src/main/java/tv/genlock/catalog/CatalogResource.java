package tv.genlock.catalog;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /api/catalog/libraries}. */
@Path("/api/catalog/libraries")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Catalog", description = "Everything that can air.")
public class CatalogResource {
    private final Catalog catalog;

    @Inject
    CatalogResource(Catalog catalog) {
        this.catalog = catalog;
    }

    @GET
    @Operation(operationId = "listLibraries", summary = "All libraries with how many items each holds")
    public List<Library> libraries() {
        return catalog.libraries();
    }
}
