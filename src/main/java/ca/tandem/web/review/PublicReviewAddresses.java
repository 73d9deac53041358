package ca.tandem.web.review;

import ca.tandem.common.BaseUrl;
import ca.tandem.common.Bilingual;
import ca.tandem.review.ReviewAddresses;
import ca.tandem.web.shell.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.Config;

/** Public addresses of the review page, for links sent to reviewers without an account. */
@ApplicationScoped
public class PublicReviewAddresses implements ReviewAddresses {

    @Inject
    Config config;

    @Override
    public Bilingual<String> of(String token) {
        return Bilingual.of(language -> BaseUrl.of(config) + Page.REVIEW.pathWithSecret(language, token));
    }
}
