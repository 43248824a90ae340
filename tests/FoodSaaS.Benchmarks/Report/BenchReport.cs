using System.Text.Encodings.Web;
using System.Text.Json;

namespace FoodSaaS.Benchmarks.Report;

/// <summary>The rows of <c>bench.json</c>. Rows that were not measured this time stay as they were.</summary>
internal sealed class BenchReport
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly string _path;
    private readonly List<Row> _rows;

    private BenchReport(string path, List<Row> rows)
    {
        _path = path;
        _rows = rows;
    }

    public IReadOnlyList<Row> Rows => _rows;

    public static BenchReport Open(string path) =>
        new(path, File.Exists(path) ? JsonSerializer.Deserialize<List<Row>>(File.ReadAllText(path), Format) ?? [] : []);

    public void Put(Row row)
    {
        var place = _rows.FindIndex(r => r.Name == row.Name);
        if (place < 0) _rows.Add(row);
        else _rows[place] = row;
    }

    /// <summary>An old figure must not stand for one that could not be had.</summary>
    public void Remove(string measurement) => _rows.RemoveAll(r => r.Name == measurement || r.Name.StartsWith(measurement + "-", StringComparison.Ordinal));

    public void Save()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_path)!);
        File.WriteAllText(_path + ".new", JsonSerializer.Serialize(_rows, Format) + "\n");
        File.Move(_path + ".new", _path, overwrite: true);
    }
}
