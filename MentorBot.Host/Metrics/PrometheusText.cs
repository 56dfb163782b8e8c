using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text;

namespace MentorBot.Host.Metrics;

/// <summary>Shows the instruments of the meter <c>MentorBot</c> in the text form that Prometheus reads.</summary>
internal sealed class PrometheusText : IDisposable
{
    private readonly ConcurrentDictionary<Instrument, ConcurrentDictionary<string, double>> instruments = new();
    private readonly MeterListener listener = new();

    public PrometheusText(IMeterFactory meters, DatabaseGauges gauges)
    {
        ArgumentNullException.ThrowIfNull(gauges);
        listener.InstrumentPublished = (instrument, own) =>
        {
            if (instrument.Meter.Name != ProgramMeter.Name || (instrument.Meter.Scope is { } scope && scope != meters)) return;
            instruments.TryAdd(instrument, new ConcurrentDictionary<string, double>());
            own.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => instruments[instrument]
            .AddOrUpdate(Labels(tags), value, (_, before) => instrument is Counter<long> ? before + value : value));
        listener.Start();
        ProgramMeter.ShowOutcomes();
    }

    public string Write()
    {
        listener.RecordObservableInstruments();
        var text = new StringBuilder();
        foreach (var (instrument, values) in instruments.OrderBy(pair => pair.Key.Name, StringComparer.Ordinal))
        {
            text.Append("# HELP ").Append(instrument.Name).Append(' ').Append(instrument.Description).Append('\n')
                .Append("# TYPE ").Append(instrument.Name).Append(instrument is Counter<long> ? " counter\n" : " gauge\n");
            if (values.IsEmpty) text.Append(instrument.Name).Append(" 0\n");
            foreach (var (labels, value) in values.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            {
                text.Append(instrument.Name).Append(labels).Append(' ').Append(value.ToString(CultureInfo.InvariantCulture)).Append('\n');
            }
        }

        return text.ToString();
    }

    public void Dispose() => listener.Dispose();

    private static string Labels(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        if (tags.IsEmpty) return "";
        var text = new StringBuilder();
        foreach (var (name, value) in tags) text.Append(text.Length == 0 ? '{' : ',').Append(name).Append("=\"").Append(value).Append('"');
        return text.Append('}').ToString();
    }
}
