package ca.tandem.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Tests that no library takes away from the portal that its views go from node to node: the server does so in silence, if one fragment of
 * the application does not say that it may be distributed (Jakarta Servlet 6.0, 8.2.3).
 */
class DistributableTest {

    private static final Pattern COMMENT = Pattern.compile("(?s)<!--.*?-->");

    @Test
    void thePortalAndEveryFragmentOfItsLibrariesMayBeDistributed() throws IOException {
        assertThat(withoutComments(Files.readString(Path.of("war/WEB-INF/web.xml"))))
                .contains("<distributable/>");
        // The class path of the tests has every library of the archive.
        var fragments = Collections.list(getClass().getClassLoader().getResources("META-INF/web-fragment.xml"));
        assertThat(fragments).as("that of PrimeFaces at least").isNotEmpty().allSatisfy(fragment -> assertThat(
                        read(fragment))
                .as("%s lacks <distributable/>", fragment)
                .containsPattern("<distributable\\s*/>"));
    }

    private static String read(URL fragment) throws IOException {
        try (var stream = fragment.openStream()) {
            return withoutComments(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static String withoutComments(String xml) {
        return COMMENT.matcher(xml).replaceAll("");
    }
}
