package tv.genlock.edge;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tv.genlock.FreshStation;
import tv.genlock.edge.ApiContract.Input;
import tv.genlock.edge.ApiContract.Operation;

/** What is described is there, and what is there is described. */
@QuarkusTest
@QuarkusTestResource(FreshStation.class)
class ApiRoutesTest {
    @TestHTTPResource("/")
    URI station;

    @Inject
    Router router;

    private ApiContract contract;

    @BeforeEach
    void read() throws Exception {
        contract = new ApiClient(station).contract();
    }

    @Test
    void resources_areDescribedMethodByMethod() {
        Set<String> described = contract.operations().stream()
                .filter(operation -> operation.path().startsWith("/api/"))
                .filter(operation -> !operation.about().at("/tags/0").asText().equals("TV outputs"))
                .map(Operation::toString)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(described).isEqualTo(resourceMethods());
    }

    private static Set<String> resourceMethods() {
        Set<String> found = new TreeSet<>();
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("tv.genlock").stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .map(JavaClass::reflect)
                        .forEach(type -> Arrays.stream(type.getDeclaredMethods())
                                .forEach(method -> {
                                    String path = type.getAnnotation(Path.class).value();
                                    if (method.isAnnotationPresent(Path.class)) {
                                        path += method.getAnnotation(Path.class).value();
                                    }
                                    for (String verb : verbs(method)) {
                                        found.add(verb + " " + path);
                                    }
                                }));
        return found;
    }

    private static List<String> verbs(Method method) {
        List<String> verbs = new ArrayList<>();
        for (Annotation annotation : method.getAnnotations()) {
            HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
            if (verb != null) {
                verbs.add(verb.value());
            }
        }
        return verbs;
    }

    @Test
    void tvOutputs_areDescribedRouteByRoute() {
        List<String> addresses = contract.operations().stream()
                .filter(operation -> operation.about().at("/tags/0").asText().equals("TV outputs"))
                .map(this::example)
                .toList();
        List<String> patterns = router.getRoutes().stream()
                .map(Route::getName)
                .filter(name -> name != null && name.contains("(?<"))
                .toList();

        assertThat(patterns).isNotEmpty();
        for (String pattern : patterns) {
            assertThat(addresses).as(pattern).anyMatch(address -> address.matches(pattern));
        }
        for (String address : addresses) {
            assertThat(patterns).as(address).anyMatch(address::matches);
        }
    }

    @Test
    void operationsPages_answer() throws Exception {
        ApiClient api = new ApiClient(station);
        for (Operation operation : contract.operations()) {
            if (operation.about().at("/tags/0").asText().equals("Operations")) {
                assertThat(api.get(operation.path()).status())
                        .as("%s", operation)
                        .isEqualTo(200);
            }
        }
        assertThat(api.contract().find("GET", "/docs")).isEmpty();
    }

    /** The address with the examples of its parameters. */
    private String example(Operation operation) {
        String address = operation.path();
        for (Input input : contract.parameters(operation)) {
            String example = input.name().equals("which")
                    ? "all"
                    : switch (input.name()) {
                        case "revision" -> "1a2b3c4d";
                        case "segment" -> "17.ts";
                        default -> "1";
                    };
            address = address.replace("{" + input.name() + "}", example);
        }
        return address;
    }
}
