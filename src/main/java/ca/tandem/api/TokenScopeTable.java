package ca.tandem.api;

import ca.tandem.identity.token.TokenScope;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The table of the scope that a token needs for each operation of the staff API. An operation that it lacks needs a token with all scopes;
 * a test keeps it complete, and the description of the API in step.
 */
final class TokenScopeTable {

    private static final Map<String, TokenScope> TABLE = read(
            """
            GET     staff/audit                                                ADMINISTRATION_READ
            GET     staff/audit/verification                                   ADMINISTRATION_READ
            GET     staff/export                                               ADMINISTRATION_READ
            GET     staff/figures                                              POSTINGS_READ
            GET     staff/glossary                                             TRANSLATION_READ
            POST    staff/glossary                                             TRANSLATION_WRITE
            GET     staff/glossary/{key}                                       TRANSLATION_READ
            PUT     staff/glossary/{key}                                       TRANSLATION_WRITE
            DELETE  staff/glossary/{key}                                       TRANSLATION_WRITE
            GET     staff/glossary.csv                                         TRANSLATION_READ
            GET     staff/glossary.tbx                                         TRANSLATION_READ
            POST    staff/imports                                              ADMINISTRATION_WRITE
            GET     staff/imports/{id}                                         ADMINISTRATION_READ
            GET     staff/memory                                               TRANSLATION_READ
            POST    staff/memory                                               TRANSLATION_WRITE
            DELETE  staff/memory/{id}                                          TRANSLATION_WRITE
            GET     staff/memory.tmx                                           TRANSLATION_READ
            GET     staff/notifications                                        POSTINGS_READ
            POST    staff/notifications/{id}/read                              POSTINGS_WRITE
            GET     staff/postings                                             POSTINGS_READ
            POST    staff/postings                                             POSTINGS_WRITE
            GET     staff/postings/{key}                                       POSTINGS_READ
            POST    staff/postings/{key}/actions                               WORKFLOW_WRITE
            GET     staff/postings/{key}/comments                              POSTINGS_READ
            POST    staff/postings/{key}/comments                              POSTINGS_WRITE
            PUT     staff/postings/{key}/comments/{id}                         POSTINGS_WRITE
            GET     staff/postings/{key}/corrections                           POSTINGS_READ
            POST    staff/postings/{key}/corrections                           POSTINGS_WRITE
            POST    staff/postings/{key}/corrections/{id}/decision             WORKFLOW_WRITE
            GET     staff/postings/{key}/diff                                  POSTINGS_READ
            PUT     staff/postings/{key}/facts                                 POSTINGS_WRITE
            GET     staff/postings/{key}/files                                 POSTINGS_READ
            POST    staff/postings/{key}/files                                 POSTINGS_WRITE
            PUT     staff/postings/{key}/files/{reference}                     POSTINGS_WRITE
            DELETE  staff/postings/{key}/files/{reference}                     POSTINGS_WRITE
            GET     staff/postings/{key}/findings                              POSTINGS_READ
            POST    staff/postings/{key}/findings/accept                       POSTINGS_WRITE
            POST    staff/postings/{key}/findings/mend                         POSTINGS_WRITE
            POST    staff/postings/{key}/findings/mend/undo                    POSTINGS_WRITE
            DELETE  staff/postings/{key}/findings/{id}/acceptance              POSTINGS_WRITE
            GET     staff/postings/{key}/history                               POSTINGS_READ
            PUT     staff/postings/{key}/confidential                          POSTINGS_WRITE
            PUT     staff/postings/{key}/note                                  POSTINGS_WRITE
            GET     staff/postings/{key}/proposals                             POSTINGS_READ
            POST    staff/postings/{key}/proposals                             POSTINGS_WRITE
            GET     staff/postings/{key}/record                                POSTINGS_READ
            GET     staff/postings/{key}/reviews                               POSTINGS_READ
            POST    staff/postings/{key}/reviews                               POSTINGS_WRITE
            DELETE  staff/postings/{key}/reviews/{id}                          POSTINGS_WRITE
            GET     staff/postings/{key}/revisions                             POSTINGS_READ
            POST    staff/postings/{key}/revisions/{revision}/restoration      POSTINGS_WRITE
            GET     staff/postings/{key}/suggestions                           TRANSLATION_READ
            GET     staff/postings/{key}/task                                  POSTINGS_READ
            PUT     staff/postings/{key}/task                                  POSTINGS_WRITE
            PUT     staff/postings/{key}/texts/{lang}                          POSTINGS_WRITE
            GET     staff/postings/{key}/units                                 TRANSLATION_READ
            PUT     staff/postings/{key}/units/{id}                            TRANSLATION_WRITE
            GET     staff/postings/{key}/units/{id}/comments                   TRANSLATION_READ
            POST    staff/postings/{key}/units/{id}/comments                   TRANSLATION_WRITE
            PUT     staff/postings/{key}/units/{id}/comments/{comment}         TRANSLATION_WRITE
            GET     staff/postings/{key}/wordcount                             TRANSLATION_READ
            GET     staff/postings/{key}/xliff                                 TRANSLATION_READ
            PUT     staff/postings/{key}/xliff                                 TRANSLATION_WRITE
            GET     staff/webhooks                                             ADMINISTRATION_READ
            POST    staff/webhooks                                             ADMINISTRATION_WRITE
            DELETE  staff/webhooks/{id}                                        ADMINISTRATION_WRITE
            """);

    private TokenScopeTable() {}

    /** Returns the scope that an operation needs, as its method and path without the prefix of the API name it. */
    static Optional<TokenScope> scope(String operation) {
        return Optional.ofNullable(TABLE.get(operation));
    }

    /** Returns the name of the operation that a resource's method carries out, such as {@code GET staff/postings/{key}}. */
    static String operation(Class<?> resource, Method method) {
        var verb = Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(Objects::nonNull)
                .map(HttpMethod::value)
                .findFirst()
                .orElse("");
        var own = method.getAnnotation(Path.class);
        var path = resource.getAnnotation(Path.class).value() + (own == null ? "" : "/" + own.value());
        return verb + " " + path.replaceAll("\\{\\s*(\\w+)\\s*:[^{}]*(?:\\{[^}]*}[^{}]*)?}", "{$1}");
    }

    private static Map<String, TokenScope> read(String table) {
        return table.lines()
                .map(line -> line.split(" +", -1))
                .collect(Collectors.toMap(cells -> cells[0] + " " + cells[1], cells -> TokenScope.valueOf(cells[2])));
    }
}
