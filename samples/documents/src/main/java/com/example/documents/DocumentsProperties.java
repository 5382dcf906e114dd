package com.example.documents;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where documents are.
 *
 * @param bucket the bucket of documents
 * @param archive the bucket of those that were deleted
 * @param linkValidity how long a link can be used
 */
@ConfigurationProperties("documents")
record DocumentsProperties(String bucket, String archive, Duration linkValidity) {

}
