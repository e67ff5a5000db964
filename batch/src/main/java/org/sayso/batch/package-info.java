/**
 * The same pipeline over millions of articles, on Apache Spark.
 *
 * <p>{@link org.sayso.batch.BatchJob} reads Parquet, JSON lines and web archives, takes every article through
 * {@link org.sayso.pipeline.Sayso} and writes tables. Every row is made from the JSON that the command writes, so that both
 * say the same. Models and packs are opened once in each executor and shared by its tasks.
 *
 * <p>Read first: {@code BatchJob}, {@code ArticleTask}, {@code Tables}.
 */
@NullMarked
package org.sayso.batch;

import org.jspecify.annotations.NullMarked;
