package dev.broadsheet.summarize;

import java.util.ArrayList;
import java.util.List;

/**
 * Logistic regression with ridge penalty by Newton's method. Labels may lie between 0 and 1. The
 * features are brought to one scale for the fit; the weights given back are for them as they came.
 */
final class Logistic {
  private static final int MAX_STEPS = 12;

  private final int size;
  private final List<double[]> rows = new ArrayList<>();
  private final List<double[]> labelsAndWeights = new ArrayList<>();

  Logistic(int size) {
    this.size = size;
  }

  void add(double[] features, double label, double weight) {
    rows.add(features);
    labelsAndWeights.add(new double[] {label, weight});
  }

  /** One weight a feature and the bias last. */
  double[] fit(double ridge) {
    double[][] scale = scale();
    double[] weights = new double[size + 1];
    for (int step = 0; step < MAX_STEPS; step++) {
      double[] gradient = new double[size + 1];
      double[][] hessian = new double[size + 1][size + 1];
      for (int r = 0; r < rows.size(); r++) {
        accumulate(scaled(rows.get(r), scale), labelsAndWeights.get(r), weights, gradient, hessian);
      }
      for (int i = 0; i < size; i++) {
        gradient[i] += ridge * weights[i];
        hessian[i][i] += ridge;
      }
      double[] move = solve(hessian, gradient);
      double largest = 0;
      for (int i = 0; i <= size; i++) {
        weights[i] -= move[i];
        largest = Math.max(largest, Math.abs(move[i]));
      }
      if (largest < 1e-6) {
        break;
      }
    }
    double[] unscaled = new double[size + 1];
    unscaled[size] = weights[size];
    for (int i = 0; i < size; i++) {
      unscaled[i] = weights[i] / scale[1][i];
      unscaled[size] -= weights[i] * scale[0][i] / scale[1][i];
    }
    return unscaled;
  }

  /** Means and deviations. */
  private double[][] scale() {
    double[] mean = new double[size];
    double[] deviation = new double[size];
    for (double[] row : rows) {
      for (int i = 0; i < size; i++) {
        mean[i] += row[i] / rows.size();
      }
    }
    for (double[] row : rows) {
      for (int i = 0; i < size; i++) {
        deviation[i] += (row[i] - mean[i]) * (row[i] - mean[i]) / rows.size();
      }
    }
    for (int i = 0; i < size; i++) {
      deviation[i] = deviation[i] > 1e-12 ? Math.sqrt(deviation[i]) : 1;
    }
    return new double[][] {mean, deviation};
  }

  private double[] scaled(double[] row, double[][] scale) {
    double[] scaled = new double[size + 1];
    for (int i = 0; i < size; i++) {
      scaled[i] = (row[i] - scale[0][i]) / scale[1][i];
    }
    scaled[size] = 1;
    return scaled;
  }

  private static void accumulate(
      double[] x,
      double[] labelAndWeight,
      double[] weights,
      double[] gradient,
      double[][] hessian) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += weights[i] * x[i];
    }
    double p = 1 / (1 + Math.exp(-sum));
    double residual = labelAndWeight[1] * (p - labelAndWeight[0]);
    double curvature = labelAndWeight[1] * Math.max(1e-6, p * (1 - p));
    for (int i = 0; i < x.length; i++) {
      gradient[i] += residual * x[i];
      double row = curvature * x[i];
      for (int j = 0; j <= i; j++) {
        hessian[i][j] += row * x[j];
      }
    }
  }

  /** Solves a symmetric positive definite system given by its lower half (Cholesky). */
  private static double[] solve(double[][] lower, double[] right) {
    int n = right.length;
    for (int j = 0; j < n; j++) {
      for (int k = 0; k < j; k++) {
        for (int i = j; i < n; i++) {
          lower[i][j] -= lower[i][k] * lower[j][k];
        }
      }
      double root = Math.sqrt(Math.max(lower[j][j], 1e-12));
      for (int i = j; i < n; i++) {
        lower[i][j] /= root;
      }
    }
    double[] solution = right.clone();
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < i; k++) {
        solution[i] -= lower[i][k] * solution[k];
      }
      solution[i] /= lower[i][i];
    }
    for (int i = n - 1; i >= 0; i--) {
      for (int k = i + 1; k < n; k++) {
        solution[i] -= lower[k][i] * solution[k];
      }
      solution[i] /= lower[i][i];
    }
    return solution;
  }
}
