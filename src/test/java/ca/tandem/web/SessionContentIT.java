package ca.tandem.web;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.testing.RawClient;
import ca.tandem.testing.RunningTandem;
import java.io.File;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that what the container's session holds can go to another node, and is little: it goes there with every request. */
@Tag("slow")
class SessionContentIT {

    /** The pages of a morning's work, more than the container keeps views of. */
    private static final Map<String, List<String>> WALKS = new LinkedHashMap<>(Map.of(
            "author",
            List.of(
                    "/en/staff",
                    "/en/staff/tasks",
                    "/en/staff/notifications",
                    "/en/staff/settings",
                    "/en/staff/postings",
                    "/en/staff/new-posting",
                    "/en/staff/postings/service-designer",
                    "/en/staff/postings/service-designer/edit",
                    "/fr/personnel/offres/service-designer/rediger",
                    "/en/staff/postings/web-developer"),
            "translator",
            List.of(
                    "/fr/personnel",
                    "/fr/personnel/glossaire/secondment",
                    "/fr/personnel/memoire?q=lumi%C3%A8re",
                    "/en/staff/postings/procurement-officer/translate?view=whole",
                    "/fr/personnel/offres/procurement-officer/xliff"),
            "approver",
            List.of(
                    "/fr/personnel/tableau",
                    "/fr/personnel/matrice",
                    "/fr/personnel/chiffres",
                    "/fr/personnel/offres/policy-analyst/approuver",
                    "/en/staff/postings/web-developer/compare"),
            "administrator",
            List.of(
                    "/en/staff/accounts",
                    "/en/staff/accounts/translator",
                    "/en/staff/imports",
                    "/en/staff/webhooks",
                    "/en/staff/dictionary",
                    "/en/staff/mail",
                    "/en/staff/record")));

    private static final int MOST = 256 * 1024;

    @TempDir
    Path folder;

    @Test
    void aSessionAfterAMorningsWorkCanGoToAnotherNodeAndIsSmall() {
        try (var tandem = start()) {
            WALKS.forEach((name, pages) -> {
                var person = RawClient.signedIn(tandem, name);
                for (var page : pages) {
                    var status = person.get(page).status();
                    assertThat(status).as(page).isIn(200, 302);
                }
                var attributes =
                        person.get(SessionContentServlet.ADDRESS).body().strip();
                System.out.println(name + ":\n" + attributes);
                assertThat(attributes.lines()).isNotEmpty().allSatisfy(attribute -> assertThat(attribute)
                        .as("%s: it can be written", name)
                        .matches("\\d+\t.*"));
                assertThat(attributes.lines().mapToInt(SessionContentIT::size).sum())
                        .as("bytes of %s", name)
                        .isLessThan(MOST);
            });
        }
    }

    private static int size(String attribute) {
        return Integer.parseInt(attribute.substring(0, attribute.indexOf('\t')));
    }

    private RunningTandem start() {
        var archive = folder.resolve("content.war");
        ShrinkWrap.createFromZipFile(WebArchive.class, new File(System.getProperty("tandem.war")))
                .addClass(SessionContentServlet.class)
                .as(ZipExporter.class)
                .exportTo(archive.toFile());
        return RunningTandem.of(archive, folder);
    }
}
