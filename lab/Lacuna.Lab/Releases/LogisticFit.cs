namespace Lacuna.Lab.Releases;

/// <summary>Fits a logistic model by Newton's method with a ridge; small enough to do by hand.</summary>
internal static class LogisticFit
{
    private const int Rounds = 15;
    private const double LongestStep = 5;
    private const double Settled = 1e-3;

    /// <summary>Fits the weights, the intercept last.</summary>
    /// <param name="rows">The inputs, each of about unit spread.</param>
    /// <param name="labels">What each row is.</param>
    /// <param name="chosen">Which rows to learn from.</param>
    /// <param name="ridge">What the square of a weight costs.</param>
    public static double[] Fit(double[][] rows, bool[] labels, IReadOnlyList<int> chosen, double ridge)
    {
        var size = rows[0].Length + 1;
        var weights = new double[size];
        for (var round = 0; round < Rounds; round++)
        {
            var (slope, curve) = Derivatives(rows, labels, chosen, weights);
            for (var f = 0; f < size - 1; f++)
            {
                slope[f] -= ridge * weights[f];
                curve[f, f] += ridge;
            }

            Solve(curve, slope);
            var longest = slope.Max(Math.Abs);
            for (var f = 0; f < size; f++)
            {
                weights[f] += slope[f] * Math.Min(1, LongestStep / longest);
            }

            if (longest < Settled)
            {
                break;
            }
        }

        return weights;
    }

    /// <summary>The odds of a row.</summary>
    public static double Odds(double[] weights, double[] row)
    {
        var odds = weights[^1];
        for (var f = 0; f < row.Length; f++)
        {
            odds += weights[f] * row[f];
        }

        return odds;
    }

    private static (double[] Slope, double[,] Curve) Derivatives(double[][] rows, bool[] labels, IReadOnlyList<int> chosen, double[] weights)
    {
        var size = weights.Length;
        var slope = new double[size];
        var curve = new double[size, size];
        var x = new double[size];
        x[^1] = 1;
        foreach (var i in chosen)
        {
            rows[i].CopyTo(x, 0);
            var likely = 1 / (1 + Math.Exp(-Odds(weights, rows[i])));
            var fault = (labels[i] ? 1 : 0) - likely;
            var bend = Math.Max(likely * (1 - likely), 1e-6);
            for (var f = 0; f < size; f++)
            {
                slope[f] += fault * x[f];
                var part = bend * x[f];
                for (var h = 0; h <= f; h++)
                {
                    curve[f, h] += part * x[h];
                }
            }
        }

        return (slope, curve);
    }

    // Cholesky in place: the lower half of the matrix becomes the root, the vector the solution.
    private static void Solve(double[,] matrix, double[] vector)
    {
        var size = vector.Length;
        for (var i = 0; i < size; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var sum = matrix[i, j];
                for (var k = 0; k < j; k++)
                {
                    sum -= matrix[i, k] * matrix[j, k];
                }

                matrix[i, j] = i == j ? Math.Sqrt(Math.Max(sum, 1e-9)) : sum / matrix[j, j];
            }
        }

        for (var i = 0; i < size; i++)
        {
            for (var k = 0; k < i; k++)
            {
                vector[i] -= matrix[i, k] * vector[k];
            }

            vector[i] /= matrix[i, i];
        }

        for (var i = size - 1; i >= 0; i--)
        {
            for (var k = i + 1; k < size; k++)
            {
                vector[i] -= matrix[k, i] * vector[k];
            }

            vector[i] /= matrix[i, i];
        }
    }
}
