package org.sayso.desk;

import org.sayso.pipeline.WebDesk;

/** What the command finds where the desk is on its class path. */
public final class SaysoDesk implements WebDesk {
    /** For the service loader. */
    public SaysoDesk() {}

    @Override
    public Running start(Settings settings) {
        return Desk.open(settings);
    }
}
