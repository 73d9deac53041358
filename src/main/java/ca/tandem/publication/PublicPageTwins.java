package ca.tandem.publication;

import ca.tandem.common.BaseUrl;
import ca.tandem.common.Language;
import ca.tandem.translation.check.link.PublicPages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** The readers' pages of postings in either language, for links in texts. */
@ApplicationScoped
public class PublicPageTwins implements PublicPages {

    @Inject
    Catalogue catalogue;

    @Inject
    Config config;

    @Override
    public Optional<String> twin(String address, Language to) {
        var base = BaseUrl.of(config);
        var start = address.startsWith(base + "/") ? base : "";
        var path = address.substring(start.length());
        var from = to.other();
        var list = PublicAddresses.listPath(from);
        if (!path.startsWith(list)) {
            return Optional.empty();
        }
        var rest = path.substring(list.length());
        if (rest.isEmpty()) {
            return Optional.of(start + PublicAddresses.listPath(to));
        }
        return rest.startsWith("/")
                ? catalogue
                        .bySlug(from, rest.substring(1))
                        .map(entry -> start
                                + PublicAddresses.postingPath(to, entry.slugs().get(to)))
                : Optional.empty();
    }
}
