package com.example.objects;

import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
public class ObjectsApplication {

	@Bean
	S3Client s3(@Value("${AWS_REGION:us-west-2}") String region) {
		return S3Client.builder().region(Region.of(region)).build();
	}

	public static void main(String[] args) {
		SpringApplication.run(ObjectsApplication.class, args);
	}

}
