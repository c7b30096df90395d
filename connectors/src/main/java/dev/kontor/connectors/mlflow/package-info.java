/** Keeps versions of models on an MLflow server. */
package dev.kontor.connectors.mlflow;
