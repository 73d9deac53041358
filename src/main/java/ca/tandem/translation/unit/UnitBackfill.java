package ca.tandem.translation.unit;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * Start-up job that creates units for editions written before there were units. An edition that cannot be split is logged and does not stop
 * the others.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class UnitBackfill {

    private static final Logger LOG = System.getLogger(UnitBackfill.class.getName());

    @Inject
    Units units;

    @Inject
    UnitTranslation unitTranslation;

    @PostConstruct
    void cut() {
        for (var id : units.editionIdsWithoutUnits()) {
            try {
                unitTranslation.createUnits(id);
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "Edition " + id + " could not be cut into units", e);
            }
        }
    }
}
