package ca.tandem.components;

import ca.tandem.testing.RunningTandem;
import java.io.File;
import java.nio.file.Path;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * The built portal with one view replaced by the page that tries components out. So the page has an address, the filters, the policy
 * and the look of every page for staff, and nothing of it ships.
 */
final class ComponentsPortal {

    /** The address of the view that is replaced: one that takes files. */
    static final String ADDRESS = "/en/staff/imports";

    private static final String VIEW = "/admin/imports.xhtml";

    private ComponentsPortal() {}

    /** Starts the portal with its data in a folder. */
    static RunningTandem start(Path folder) {
        var archive = folder.resolve("trial.war");
        var portal = ShrinkWrap.createFromZipFile(WebArchive.class, new File(System.getProperty("tandem.war")));
        portal.delete(VIEW);
        portal.addAsWebResource("trial/components.xhtml", VIEW)
                .addAsWebResource("trial/trial.js", "/resources/js/trial.js")
                .addAsWebResource("trial/trial.css", "/resources/trial.css")
                .addClasses(ComponentsPage.class, OfficeTableModel.class, OfficeTableModel.OfficeRow.class)
                .as(ZipExporter.class)
                .exportTo(archive.toFile());
        return RunningTandem.of(archive, folder);
    }
}
