package ca.tandem.common;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * A MicroProfile Config source of the lowest ordinal for defaults that depend on other settings: any value set elsewhere takes precedence.
 */
public class DefaultsConfigSource implements ConfigSource {

    private static final String URL = "tandem.db.url";
    private final Map<String, String> values = new TreeMap<>();

    /** Computes the defaults from system properties and environment variables, the latter in their usual upper-case form. */
    public DefaultsConfigSource() {
        var data = given("tandem.data", "data");
        var url = given(URL, "jdbc:h2:file:" + absolute(data) + "/tandem;DB_CLOSE_ON_EXIT=FALSE");
        var embedded = url.startsWith("jdbc:h2:");
        values.put("tandem.data", data);
        values.put(URL, url);
        values.put("tandem.db.user", embedded ? "sa" : "");
        values.put("tandem.db.password", "");
        values.put("tandem.demo", Boolean.toString(embedded));
        values.put("tandem.base.url", "http://localhost:8080");
        values.put("tandem.organization.en", "Department of Harbours and Lights");
        values.put("tandem.organization.fr", "Ministère des Ports et des Phares");
        values.put("tandem.accessibility.email", "accessibility@example.org");
        values.put("tandem.smtp.pause", "5");
        values.put("tandem.apply.url", "https://jobs.lever.co/example/{leverId}/apply");
    }

    private static String given(String name, String otherwise) {
        var property = System.getProperty(name);
        if (property != null && !property.isBlank()) {
            return property;
        }
        var variable = System.getenv(name.toUpperCase(Locale.ROOT).replace('.', '_'));
        return variable == null || variable.isBlank() ? otherwise : variable;
    }

    private static String absolute(String folder) {
        return Path.of(folder).toAbsolutePath().normalize().toString();
    }

    @Override
    public int getOrdinal() {
        return 0;
    }

    @Override
    public Set<String> getPropertyNames() {
        return values.keySet();
    }

    @Override
    public String getValue(String name) {
        return values.get(name);
    }

    @Override
    public String getName() {
        return "Tandem's defaults";
    }
}
