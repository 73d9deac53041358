package ca.tandem.web.settings;

import ca.tandem.common.BaseUrl;
import ca.tandem.common.Language;
import ca.tandem.identity.token.TokenAddresses;
import ca.tandem.web.shell.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.Config;

/** Absolute address of the page with one's tokens. */
@ApplicationScoped
public class TokensPageAddress implements TokenAddresses {

    @Inject
    Config config;

    @Override
    public String tokens(Language language) {
        return BaseUrl.of(config) + Page.TOKENS.path(language);
    }
}
