package ca.tandem.common;

import org.eclipse.microprofile.config.Config;

/** The base of the absolute URLs that readers use: {@code tandem.base.url} without a trailing slash. */
public final class BaseUrl {

    private BaseUrl() {}

    public static String of(Config config) {
        return config.getValue("tandem.base.url", String.class).replaceAll("/+$", "");
    }
}
