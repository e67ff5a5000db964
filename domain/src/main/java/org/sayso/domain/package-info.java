/**
 * What Sayso talks about, and nothing else: values that every stage shares, with the JDK as the only dependency.
 *
 * <p>Data flows one way. Reading gives an {@link org.sayso.domain.text.Article}; statements gives
 * {@link org.sayso.domain.statement.Statement}s of it; claims gives {@link org.sayso.domain.claim.Claim}s; checking asks
 * the {@link org.sayso.domain.record.OfficialRecord} and gives {@link org.sayso.domain.finding.Finding}s; all of these
 * together are a {@link org.sayso.domain.finding.Report}. The sub-packages follow that order. All types are immutable,
 * validate themselves when made, and are safe to share between threads.
 *
 * <p>This package itself holds only what goes wrong: {@link org.sayso.domain.SaysoException} and its
 * {@link org.sayso.domain.ErrorCode}s.
 *
 * <p>Read first: {@code Article}, {@code Claim}, {@code OfficialRecord}.
 */
@NullMarked
package org.sayso.domain;

import org.jspecify.annotations.NullMarked;
