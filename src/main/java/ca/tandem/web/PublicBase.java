package ca.tandem.web;

import org.eclipse.microprofile.config.Config;

/** What makes a path absolute for readers: {@code tandem.base.url}, without a slash at its end. */
public final class PublicBase {

    private PublicBase() {}

    public static String of(Config config) {
        return config.getValue("tandem.base.url", String.class).replaceAll("/+$", "");
    }
}
