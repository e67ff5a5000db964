package org.sayso.ledger;

class PostgresLedgerTest extends LedgerContract {
    PostgresLedgerTest() {
        super(TestingDatabase.POSTGRESQL);
    }
}
