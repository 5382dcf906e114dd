package io.chalice.project.describe;

import io.chalice.model.PropertiesModel;

/**
 * What the process that describes an application has written.
 *
 * @param model the application's model, in JSON
 * @param properties what its files say of its properties, secrets included
 */
record DescribedFiles(byte[] model, PropertiesModel properties) {

}
