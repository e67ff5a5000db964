package org.sayso.domain.record;

import java.util.Optional;
import org.sayso.domain.time.PartialDate;

/**
 * A publication that figures come from.
 *
 * @param id its name within the pack
 * @param publisher the office or organization
 * @param title the publication
 * @param published when it came out, as far as known
 * @param url where it is found
 */
public record RecordSource(
        String id, String publisher, String title, Optional<PartialDate> published, Optional<String> url) {}
