package org.sayso.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The description of the API, and every example in it run against a desk. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiIT {
    private static final JsonMapper MAPPER = new JsonMapper();

    @TempDir
    static Path folder;

    private TestingDesk desk;
    private JsonNode description;
    private String job;

    @BeforeAll
    void start() throws InterruptedException {
        desk = TestingDesk.start(folder);
        description = TestingDesk.json(desk.get("/api"));
        JsonNode done = desk.check(description
                .at("/paths/~1api~1checks/post/requestBody/content/application~1json/examples/report/value")
                .toString());
        job = done.path("id").asString();
        assertThat(done.at("/articles/0/check").intValue()).isEqualTo(1);
    }

    @AfterAll
    void stop() {
        desk.close();
    }

    /** The rules of OpenAPI 3.1.1 that a description like this can break (sections 4.8.1 to 4.8.16). */
    @Test
    void theDescriptionIsOpenApi() {
        assertThat(description.path("openapi").asString()).startsWith("3.1.");
        assertThat(description.at("/info/title").asString()).isNotBlank();
        assertThat(description.at("/info/version").asString()).isNotBlank();
        description.path("paths").properties().forEach(path -> {
            assertThat(path.getKey()).startsWith("/");
            path.getValue().properties().forEach(operation -> {
                assertThat(operation.getKey()).isIn("get", "post");
                assertThat(operation.getValue().path("responses").size()).isPositive();
                assertThat(names(path.getKey())).isSubsetOf(parameters(operation.getValue(), "path"));
                operation.getValue().path("responses").properties().forEach(response -> {
                    assertThat(response.getKey()).matches("[1-5][0-9]{2}|default");
                    assertThat(response.getValue().path("description").asString())
                            .isNotBlank();
                });
            });
        });
        references(description)
                .forEach(reference -> assertThat(
                                description.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse());
    }

    private static List<String> names(String path) {
        return java.util.regex.Pattern.compile("\\{([a-z]+)}")
                .matcher(path)
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private static List<String> parameters(JsonNode operation, String place) {
        List<String> names = new ArrayList<>();
        operation.path("parameters").forEach(parameter -> {
            if (parameter.path("in").asString().equals(place)) {
                names.add(parameter.path("name").asString());
            }
        });
        return names;
    }

    private static List<String> references(JsonNode node) {
        List<String> found = new ArrayList<>(node.findValuesAsString("$ref"));
        assertThat(found).isNotEmpty();
        return found;
    }

    @Test
    void everyExampleRunsAndItsAnswerIsAsDescribed() {
        int run = 0;
        for (Map.Entry<String, JsonNode> path : description.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                run += run(path.getKey(), operation.getKey(), operation.getValue());
            }
        }
        assertThat(run).isGreaterThan(15);
    }

    private int run(String path, String method, JsonNode operation) {
        String address = path;
        StringBuilder query = new StringBuilder();
        for (JsonNode parameter : operation.path("parameters")) {
            String name = parameter.path("name").asString();
            String value = parameter.path("example").asString().replace("{job}", job);
            if (parameter.path("in").asString().equals("path")) {
                address = address.replace("{" + name + "}", value);
            } else {
                query.append(query.isEmpty() ? "?" : "&")
                        .append(name)
                        .append('=')
                        .append(value.replace(" ", "%20"));
            }
        }
        if (method.equals("get")) {
            check(operation, desk.send(desk.request(address + query)), path);
            return 1;
        }
        int run = 0;
        for (Map.Entry<String, JsonNode> example :
                operation.at("/requestBody/content/application~1json/examples").properties()) {
            String body = example.getValue().path("value").toString();
            JsonNode schema = operation.at("/requestBody/content/application~1json/schema");
            assertThat(faults(schema, body)).as(path + " " + example.getKey()).isEmpty();
            check(operation, desk.post(address, body), path + " " + example.getKey());
            run++;
        }
        return run;
    }

    private void check(JsonNode operation, HttpResponse<String> answer, String what) {
        JsonNode response = operation.path("responses").path(Integer.toString(answer.statusCode()));
        assertThat(response.isMissingNode())
                .as(what + " answers " + answer.statusCode() + ": " + answer.body())
                .isFalse();
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
        assertThat(faults(response.at("/content/application~1json/schema"), answer.body()))
                .as(what)
                .isEmpty();
    }

    private List<String> faults(JsonNode schema, String body) {
        ObjectNode whole = MAPPER.createObjectNode();
        whole.set("components", description.path("components"));
        whole.set("allOf", MAPPER.createArrayNode().add(schema));
        Schema compiled = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(whole);
        return compiled.validate(body, InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }

    @Test
    void aFaultIsAProblemWithItsCodeAndField() {
        HttpResponse<String> answer = desk.post("/api/checks", "{\"text\":\"Ten.\",\"published\":\"yesterday\"}");
        JsonNode problem = TestingDesk.json(answer);

        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(faults(MAPPER.createObjectNode().put("$ref", "#/components/schemas/Problem"), answer.body()))
                .isEmpty();
        assertThat(problem.path("status").intValue())
                .isEqualTo(answer.statusCode())
                .isEqualTo(400);
        assertThat(problem.path("code").asString()).isEqualTo("SAYSO-5011");
        assertThat(problem.path("field").asString()).isEqualTo("published");
        assertThat(desk.get(problem.path("type").asString()).body()).startsWith("# SAYSO-5011");
        assertThat(TestingDesk.json(desk.send(desk.request("/api/checks/999")))
                        .path("status")
                        .intValue())
                .isEqualTo(404);
        assertThat(TestingDesk.json(desk.post("/api/checks", "{")).path("code").asString())
                .isEqualTo("SAYSO-5011");
    }
}
