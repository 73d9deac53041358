package ca.tandem.startup;

import ca.tandem.common.Language;
import ca.tandem.common.Messages;
import ca.tandem.common.ProblemException;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.Future;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Prepares the database before the portal answers requests, then prints the address and how to sign in. */
@Startup
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class StartupTask {

    @Inject
    AdministratorBootstrap administratorBootstrap;

    @Inject
    Instance<Demonstration> demonstrations;

    @Inject
    @ConfigProperty(name = "tandem.demo")
    boolean isDemo;

    @Inject
    @ConfigProperty(name = "tandem.demo.password")
    Optional<String> givenPassword;

    /** The name of an administrator who has lost password and second factors, for whom the operator starts the portal once. */
    @Inject
    @ConfigProperty(name = "tandem.recover")
    Optional<String> recover;

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

    private StartupMessage demo() {
        if (!demonstrations.isResolvable()) {
            throw new IllegalStateException("tandem.demo: this build has no demonstration; set tandem.demo=false");
        }
        var demonstration = demonstrations.get();
        try {
            return demonstration
                    .install(givenPassword)
                    .map(password -> new StartupMessage(baseUrl, "accounts.demo", password))
                    .orElseGet(() -> new StartupMessage(
                            baseUrl, demonstration.isInstalled() ? "accounts.demo.again" : "accounts.others"));
        } catch (ProblemException e) {
            throw new IllegalStateException(
                    "tandem.demo.password: " + Messages.DOMAIN.get(Language.EN, "problem." + e.code()), e);
        }
    }

    private StartupMessage withoutDemo() {
        var first = administratorBootstrap.begin();
        return recover.map(this::recovered).orElseGet(() -> began(first));
    }

    private StartupMessage recovered(String name) {
        return administratorBootstrap
                .recover(name)
                .map(secret ->
                        new StartupMessage(baseUrl, "accounts.recovered", baseUrl.replaceAll("/+$", ""), secret, name))
                .orElseGet(() -> new StartupMessage(baseUrl, "accounts.recovered.nobody", name));
    }

    private StartupMessage began(Optional<String> firstAdministrator) {
        return firstAdministrator
                .map(secret ->
                        new StartupMessage(baseUrl, "accounts.administrator", baseUrl.replaceAll("/+$", ""), secret))
                .orElseGet(() -> new StartupMessage(baseUrl, "accounts.others"));
    }
}
