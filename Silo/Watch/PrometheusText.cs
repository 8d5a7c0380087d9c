using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text;

namespace Collab.Watch;

/// <summary>
/// Listens to the meters of Collab, and of what it runs on, and writes what they measured in Prometheus' text format, version 0.0.4.
/// </summary>
internal sealed class PrometheusText : IDisposable
{
    public const string ContentType = "text/plain; version=0.0.4; charset=utf-8";

    private static readonly string[] Listened = ["Collab.", "System.Runtime", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.Http.Connections", "Microsoft.Orleans", "Npgsql"];

    private readonly MeterListener listener = new();
    private readonly ConcurrentDictionary<string, Family> families = new();

    public PrometheusText()
    {
        listener.InstrumentPublished = (instrument, listening) =>
        {
            if (Listened.Any(name => instrument.Meter.Name.StartsWith(name, StringComparison.Ordinal)))
            {
                listening.EnableMeasurementEvents(instrument, families.GetOrAdd(Family.NameOf(instrument), _ => new(instrument)));
            }
        };
        listener.SetMeasurementEventCallback<byte>((_, value, tags, family) => Take(family, value, tags));
        listener.SetMeasurementEventCallback<short>((_, value, tags, family) => Take(family, value, tags));
        listener.SetMeasurementEventCallback<int>((_, value, tags, family) => Take(family, value, tags));
        listener.SetMeasurementEventCallback<long>((_, value, tags, family) => Take(family, value, tags));
        listener.SetMeasurementEventCallback<float>((_, value, tags, family) => Take(family, value, tags));
        listener.SetMeasurementEventCallback<double>((_, value, tags, family) => Take(family, value, tags));
        listener.SetMeasurementEventCallback<decimal>((_, value, tags, family) => Take(family, (double)value, tags));
        listener.Start();
    }

    public string Write()
    {
        listener.RecordObservableInstruments();
        var text = new StringBuilder();
        foreach (var (_, family) in families.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            family.Write(text);
        }

        return text.ToString();
    }

    public void Dispose() => listener.Dispose();

    private static void Take(object? family, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags) => ((Family)family!).Take(value, Labels(tags));

    private static string Labels(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        if (tags.IsEmpty)
        {
            return "";
        }

        var labels = new StringBuilder();
        foreach (var (name, value) in tags)
        {
            var text = Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
            labels.Append(labels.Length == 0 ? "" : ",").Append(Family.Plain(name)).Append("=\"")
                .Append(text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal))
                .Append('"');
        }

        return labels.ToString();
    }

    /// <summary>All that was measured under one name.</summary>
    private sealed class Family(Instrument instrument)
    {
        /// <summary>Ample for what we measure; more would be a label that counts without end, and is dropped.</summary>
        private const int MostSeries = 1000;

        private static readonly double[] Seconds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
        private static readonly double[] Counts = [1, 2, 4, 8, 16, 32, 64, 128, 256];

        private readonly Lock gate = new();
        private readonly Dictionary<string, Series> series = [];
        private readonly string name = NameOf(instrument);

        private readonly string type = TypeOf(instrument);

        /// <summary>Whether it tells what is added, rather than what there is.</summary>
        private readonly bool adds = KindOf(instrument) is "Counter" or "UpDownCounter" or "Histogram";

        private readonly double[] bounds = instrument.Unit == "s" ? Seconds : Counts;

        public static string NameOf(Instrument instrument)
        {
            var unit = instrument.Unit switch { "s" => "_seconds", "By" => "_bytes", _ => "" };
            return $"{Plain(instrument.Name)}{unit}{(TypeOf(instrument) == "counter" ? "_total" : "")}";
        }

        /// <summary>Letters, digits and underscores only.</summary>
        public static string Plain(string name) => string.Concat(name.Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '_'));

        public void Take(double value, string labels)
        {
            lock (gate)
            {
                if (!series.TryGetValue(labels, out var one))
                {
                    if (series.Count == MostSeries)
                    {
                        return;
                    }

                    series[labels] = one = new(new long[bounds.Length]);
                }

                one.Value = adds ? one.Value + value : value;
                one.Count++;
                if (type == "histogram" && Array.FindIndex(bounds, bound => value <= bound) is >= 0 and var bucket)
                {
                    one.Buckets[bucket]++;
                }
            }
        }

        public void Write(StringBuilder text)
        {
            lock (gate)
            {
                if (series.Count == 0)
                {
                    return;
                }

                text.Append("# HELP ").Append(name).Append(' ').Append((instrument.Description ?? "").ReplaceLineEndings(" ")).Append('\n');
                text.Append("# TYPE ").Append(name).Append(' ').Append(type).Append('\n');
                foreach (var (labels, one) in series)
                {
                    if (type == "histogram")
                    {
                        WriteHistogram(text, labels, one);
                    }
                    else
                    {
                        Line(text, name, labels, one.Value);
                    }
                }
            }
        }

        private static string TypeOf(Instrument instrument) => KindOf(instrument) switch
        {
            "Histogram" => "histogram",
            "Counter" or "ObservableCounter" => "counter",
            _ => "gauge",
        };

        /// <summary>The name of its class, without its parameter.</summary>
        private static string KindOf(Instrument instrument) => instrument.GetType().Name.Split('`')[0];

        private void WriteHistogram(StringBuilder text, string labels, Series one)
        {
            var (sum, and) = (0L, labels.Length == 0 ? "" : $"{labels},");
            for (var place = 0; place < bounds.Length; place++)
            {
                sum += one.Buckets[place];
                Line(text, $"{name}_bucket", string.Create(CultureInfo.InvariantCulture, $"{and}le=\"{bounds[place]}\""), sum);
            }

            Line(text, $"{name}_bucket", $"{and}le=\"+Inf\"", one.Count);
            Line(text, $"{name}_sum", labels, one.Value);
            Line(text, $"{name}_count", labels, one.Count);
        }

        private static void Line(StringBuilder text, string name, string labels, double value)
            => text.Append(name).Append(labels.Length == 0 ? "" : $"{{{labels}}}").Append(' ').Append(value.ToString(CultureInfo.InvariantCulture)).Append('\n');

        private sealed class Series(long[] buckets)
        {
            public double Value { get; set; }

            public long Count { get; set; }

            public long[] Buckets { get; } = buckets;
        }
    }
}
