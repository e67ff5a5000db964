package org.sayso.ledger;

class SqliteLedgerTest extends LedgerContract {
    SqliteLedgerTest() {
        super(TestingDatabase.SQLITE);
    }
}
