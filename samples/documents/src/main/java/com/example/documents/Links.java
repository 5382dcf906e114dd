package com.example.documents;

import java.net.URL;

import software.amazon.awssdk.services.s3.presigner.S3Presigner;

import org.springframework.stereotype.Service;

/**
 * Links by which browsers get and put documents without the application. They can do what
 * its role may.
 */
@Service
class Links {

	private final S3Presigner presigner;

	private final DocumentsProperties properties;

	Links(S3Presigner presigner, DocumentsProperties properties) {
		this.presigner = presigner;
		this.properties = properties;
	}

	URL download(String name) {
		return this.presigner
			.presignGetObject((presign) -> presign.signatureDuration(this.properties.linkValidity())
				.getObjectRequest((get) -> get.bucket(this.properties.bucket()).key(Documents.FOLDER + name)))
			.url();
	}

	URL upload(String name) {
		return this.presigner
			.presignPutObject((presign) -> presign.signatureDuration(this.properties.linkValidity())
				.putObjectRequest((put) -> put.bucket(this.properties.bucket()).key("incoming/" + name)))
			.url();
	}

}
