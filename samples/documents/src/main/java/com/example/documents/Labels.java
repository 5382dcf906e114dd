package com.example.documents;

import java.util.List;

import io.awspring.cloud.s3.S3Operations;

import org.springframework.stereotype.Repository;

/**
 * What documents are labelled with: JSON beside them, by way of Spring Cloud AWS.
 */
@Repository
class Labels {

	private final S3Operations s3;

	private final DocumentsProperties properties;

	Labels(S3Operations s3, DocumentsProperties properties) {
		this.s3 = s3;
		this.properties = properties;
	}

	void save(String name, List<String> labels) {
		this.s3.store(this.properties.bucket(), "labels/" + name + ".json", labels);
	}

	@SuppressWarnings("unchecked")
	List<String> of(String name) {
		return this.s3.read(this.properties.bucket(), "labels/" + name + ".json", List.class);
	}

}
