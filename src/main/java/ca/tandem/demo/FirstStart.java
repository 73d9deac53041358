package ca.tandem.demo;

import ca.tandem.common.Language;
import ca.tandem.common.Messages;
import ca.tandem.identity.AccountProblem;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.Future;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Fills an empty database before the portal answers requests, then prints the address and how to sign in. */
@Startup
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class FirstStart {

    @Inject
    Demonstration demonstration;

    @Inject
    @ConfigProperty(name = "tandem.demo")
    boolean isDemo;

    @Inject
    @ConfigProperty(name = "tandem.demo.password")
    Optional<String> givenPassword;

    @Inject
    @ConfigProperty(name = "tandem.base.url")
    String baseUrl;

    @Resource
    ManagedExecutorService executor;

    private Future<?> announcement;

    @PostConstruct
    void begin() {
        var words = isDemo ? demo() : withoutDemo();
        announcement = executor.submit(words);
    }

    @PreDestroy
    void end() {
        announcement.cancel(true);
    }

    private Announcement demo() {
        try {
            return demonstration
                    .fill(givenPassword)
                    .map(password -> new Announcement(baseUrl, "accounts.demo", password))
                    .orElseGet(() -> new Announcement(
                            baseUrl, demonstration.isFilled() ? "accounts.demo.again" : "accounts.others"));
        } catch (AccountProblem e) {
            throw new IllegalStateException(
                    "tandem.demo.password: " + Messages.DOMAIN.in(Language.EN, "problem." + e.code()), e);
        }
    }

    private Announcement withoutDemo() {
        return demonstration
                .openAdministrator()
                .map(password -> new Announcement(baseUrl, "accounts.administrator", password))
                .orElseGet(() -> new Announcement(baseUrl, "accounts.others"));
    }
}
