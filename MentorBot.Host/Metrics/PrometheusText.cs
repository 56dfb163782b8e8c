using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text;

namespace MentorBot.Host.Metrics;

/// <summary>Shows the instruments of the meter <c>MentorBot</c> in the text form that Prometheus reads.</summary>
internal sealed class PrometheusText : IDisposable
{
    private readonly ConcurrentDictionary<Instrument, double> values = new();
    private readonly MeterListener listener = new();

    public PrometheusText(IMeterFactory meters, DatabaseGauges gauges)
    {
        ArgumentNullException.ThrowIfNull(gauges);
        listener.InstrumentPublished = (instrument, own) =>
        {
            if (instrument.Meter.Name != ProgramMeter.Name || (instrument.Meter.Scope is { } scope && scope != meters)) return;
            values.TryAdd(instrument, 0);
            own.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, _, _) =>
            values.AddOrUpdate(instrument, value, (_, before) => instrument is Counter<long> ? before + value : value));
        listener.Start();
    }

    public string Write()
    {
        listener.RecordObservableInstruments();
        var text = new StringBuilder();
        foreach (var (instrument, value) in values.OrderBy(pair => pair.Key.Name, StringComparer.Ordinal))
        {
            text.Append("# HELP ").Append(instrument.Name).Append(' ').Append(instrument.Description).Append('\n')
                .Append("# TYPE ").Append(instrument.Name).Append(instrument is Counter<long> ? " counter\n" : " gauge\n")
                .Append(instrument.Name).Append(' ').Append(value.ToString(CultureInfo.InvariantCulture)).Append('\n');
        }

        return text.ToString();
    }

    public void Dispose() => listener.Dispose();
}
