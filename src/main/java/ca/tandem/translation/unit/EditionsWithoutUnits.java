package ca.tandem.translation.unit;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Editions that were written before there were units get them when the portal starts. One that cannot be cut stops no other. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class EditionsWithoutUnits {

    private static final Logger LOG = System.getLogger(EditionsWithoutUnits.class.getName());

    @Inject
    Units units;

    @Inject
    Translating translating;

    @PostConstruct
    void cut() {
        for (var id : units.editionsWithout()) {
            try {
                translating.cut(id);
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "Edition " + id + " could not be cut into units", e);
            }
        }
    }
}
