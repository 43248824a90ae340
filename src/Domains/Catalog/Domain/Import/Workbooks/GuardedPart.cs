namespace FoodSaaS.Catalog.Domain.Import.Workbooks;

/// <summary>One unpacked part that stops as soon as it takes more than its share: of bytes in all, or of bytes between two tags.</summary>
internal sealed class GuardedPart(Stream unpacked, WorkbookArchive archive) : Stream
{
    private int _sinceTag;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var read = unpacked.Read(buffer);
        archive.Spend(read);
        foreach (var octet in buffer[..read])
        {
            if (octet == (byte)'<') _sinceTag = 0;
            else if (++_sinceTag > WorkbookLimits.BytesBetweenTags) archive.RefuseAsTooLarge();
        }

        return read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) unpacked.Dispose();
        base.Dispose(disposing);
    }
}
