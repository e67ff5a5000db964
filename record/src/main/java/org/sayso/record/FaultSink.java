package org.sayso.record;

import org.sayso.domain.ErrorCode;

/** Receives what is wrong with the value at a JSON pointer of a descriptor. */
interface FaultSink {
    void fault(ErrorCode code, String pointer, String message, String remedy);
}
