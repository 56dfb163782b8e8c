using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MentorBot.Host.Data.Migrations
{
    /// <inheritdoc />
    public partial class Roadmaps : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Settings",
                table: "schools",
                nullable: false,
                defaultValueSql: "'{}'");

            migrationBuilder.AddColumn<string>(
                name: "Columns",
                table: "roadmaps",
                nullable: false,
                defaultValueSql: "'[]'");

            migrationBuilder.AddColumn<string>(
                name: "IndicatorFacts",
                table: "roadmaps",
                nullable: false,
                defaultValueSql: "'[]'");

            migrationBuilder.AddColumn<string>(
                name: "DeclineReason",
                table: "roadmap_responsibles",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "DeclinedOn",
                table: "roadmap_responsibles",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "AnchorItemId",
                table: "roadmap_items",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "AnchorOn",
                table: "roadmap_items",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Cells",
                table: "roadmap_items",
                nullable: false,
                defaultValueSql: "'[]'");

            migrationBuilder.AddColumn<DateTime>(
                name: "UnreachableSince",
                table: "people",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "AskedAt",
                table: "assignments",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "access_links",
                columns: table => new
                {
                    Id = table.Column<long>(nullable: false),
                    SchoolId = table.Column<long>(nullable: false),
                    Kind = table.Column<string>(nullable: false),
                    StaffId = table.Column<long>(nullable: true),
                    RoadmapId = table.Column<long>(nullable: true),
                    Hash = table.Column<string>(nullable: false),
                    CreatedBy = table.Column<string>(nullable: false),
                    CreatedAt = table.Column<DateTime>(nullable: false),
                    ExpiresAt = table.Column<DateTime>(nullable: true),
                    RevokedAt = table.Column<DateTime>(nullable: true),
                    LastUsedAt = table.Column<DateTime>(nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_access_links", x => x.Id);
                    table.ForeignKey(
                        name: "FK_access_links_roadmaps_RoadmapId",
                        column: x => x.RoadmapId,
                        principalTable: "roadmaps",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_access_links_schools_SchoolId",
                        column: x => x.SchoolId,
                        principalTable: "schools",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_access_links_staff_StaffId",
                        column: x => x.StaffId,
                        principalTable: "staff",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "reminder_receipts",
                columns: table => new
                {
                    Id = table.Column<long>(nullable: false),
                    ReminderId = table.Column<long>(nullable: false),
                    PersonId = table.Column<long>(nullable: false),
                    StaffId = table.Column<long>(nullable: true),
                    StandsIn = table.Column<bool>(nullable: false),
                    OutboxId = table.Column<long>(nullable: false),
                    State = table.Column<string>(nullable: false),
                    At = table.Column<DateTime>(nullable: false),
                    Note = table.Column<string>(nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reminder_receipts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_reminder_receipts_reminders_ReminderId",
                        column: x => x.ReminderId,
                        principalTable: "reminders",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "roadmap_revisions",
                columns: table => new
                {
                    Id = table.Column<long>(nullable: false),
                    RoadmapId = table.Column<long>(nullable: false),
                    FileName = table.Column<string>(nullable: false),
                    ImportedAt = table.Column<DateTime>(nullable: false),
                    ImportedBy = table.Column<string>(nullable: false),
                    State = table.Column<string>(nullable: false),
                    SettledAt = table.Column<DateTime>(nullable: true),
                    Reading = table.Column<string>(nullable: true),
                    Changes = table.Column<string>(nullable: false),
                    Version = table.Column<int>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_roadmap_revisions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_roadmap_revisions_roadmaps_RoadmapId",
                        column: x => x.RoadmapId,
                        principalTable: "roadmaps",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_roadmap_items_AnchorItemId",
                table: "roadmap_items",
                column: "AnchorItemId");

            migrationBuilder.CreateIndex(
                name: "IX_access_links_Hash",
                table: "access_links",
                column: "Hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_access_links_RoadmapId",
                table: "access_links",
                column: "RoadmapId");

            migrationBuilder.CreateIndex(
                name: "IX_access_links_SchoolId",
                table: "access_links",
                column: "SchoolId");

            migrationBuilder.CreateIndex(
                name: "IX_access_links_StaffId",
                table: "access_links",
                column: "StaffId");

            migrationBuilder.CreateIndex(
                name: "IX_reminder_receipts_OutboxId",
                table: "reminder_receipts",
                column: "OutboxId");

            migrationBuilder.CreateIndex(
                name: "IX_reminder_receipts_ReminderId",
                table: "reminder_receipts",
                column: "ReminderId");

            migrationBuilder.CreateIndex(
                name: "IX_roadmap_revisions_RoadmapId",
                table: "roadmap_revisions",
                column: "RoadmapId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "access_links");

            migrationBuilder.DropTable(
                name: "reminder_receipts");

            migrationBuilder.DropTable(
                name: "roadmap_revisions");

            migrationBuilder.DropIndex(
                name: "IX_roadmap_items_AnchorItemId",
                table: "roadmap_items");

            migrationBuilder.DropColumn(
                name: "Settings",
                table: "schools");

            migrationBuilder.DropColumn(
                name: "Columns",
                table: "roadmaps");

            migrationBuilder.DropColumn(
                name: "IndicatorFacts",
                table: "roadmaps");

            migrationBuilder.DropColumn(
                name: "DeclineReason",
                table: "roadmap_responsibles");

            migrationBuilder.DropColumn(
                name: "DeclinedOn",
                table: "roadmap_responsibles");

            migrationBuilder.DropColumn(
                name: "AnchorItemId",
                table: "roadmap_items");

            migrationBuilder.DropColumn(
                name: "AnchorOn",
                table: "roadmap_items");

            migrationBuilder.DropColumn(
                name: "Cells",
                table: "roadmap_items");

            migrationBuilder.DropColumn(
                name: "UnreachableSince",
                table: "people");

            migrationBuilder.DropColumn(
                name: "AskedAt",
                table: "assignments");
        }
    }
}
