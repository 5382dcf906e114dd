package com.example.documents;

import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.transfer.s3.S3TransferManager;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What Spring Cloud AWS does not make: a client that sends large files in parts, and the
 * transfer manager on it.
 */
@Configuration(proxyBeanMethods = false)
class AwsConfiguration {

	@Bean
	S3AsyncClient s3Async() {
		return S3AsyncClient.builder().multipartEnabled(true).build();
	}

	@Bean
	S3TransferManager transfers(S3AsyncClient s3) {
		return S3TransferManager.builder().s3Client(s3).build();
	}

}
